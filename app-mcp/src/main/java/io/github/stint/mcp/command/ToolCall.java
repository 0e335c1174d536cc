package io.github.stint.mcp.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.stint.cli.CommandResult;
import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.caller.RunFacts;
import io.github.stint.cli.caller.RunListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One call of a tool: the commands that it runs, and what they report beside their output. Used by one thread. */
public final class ToolCall {

    private final Commands commands;
    private final List<String> globalOptions;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> warnings = new ArrayList<>();
    private Optional<RunFacts> facts = Optional.empty();

    /**
     * A call that has not run any command.
     *
     * @param globalOptions precede each command, such as {@code --offline}
     */
    public ToolCall(Commands commands, List<String> globalOptions) {
        this.commands = commands;
        this.globalOptions = List.copyOf(globalOptions);
    }

    /**
     * Runs a command.
     *
     * @throws ToolFailure if it fails
     */
    public Run run(Line line) {
        return run(line, "");
    }

    /**
     * Runs a command that reads that text as its standard input.
     *
     * @throws ToolFailure if it fails
     */
    public Run run(Line line, String input) {
        Listener listener = new Listener();
        List<String> words = new ArrayList<>(globalOptions);
        words.addAll(List.of("-o", "json", "--no-input"));
        CommandResult result =
                commands.run(Caller.agent(listener), input, line.after(words).toArray(new String[0]));
        Optional<RunFacts> ended = Optional.ofNullable(listener.facts);
        facts = ended.or(() -> facts);
        Optional<JsonObject> report = object(result.errors());
        report.ifPresent(this::addWarnings);
        Optional<JsonObject> error = report.flatMap(of -> Optional.ofNullable(of.getAsJsonObject("error")));
        // A check that has failed is a result too.
        boolean failed =
                result.exitCode() != 0 && (error.isPresent() || result.output().isBlank());
        if (failed) {
            throw error.map(ToolCall::failure)
                    .orElseGet(() -> ToolFailure.ofArguments(result.errors().strip(), ""));
        }
        return new Run(json(result.output()), ended);
    }

    private static JsonElement json(String output) {
        return output.isBlank() ? JsonNull.INSTANCE : JsonParser.parseString(output);
    }

    private static Optional<JsonObject> object(String errors) {
        try {
            JsonElement element = json(errors);
            return element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException text) {
            // A setting of the environment that is not valid is reported before the format of the output is known.
            return Optional.empty();
        }
    }

    private void addWarnings(JsonObject report) {
        if (report.has("warnings")) {
            report.getAsJsonArray("warnings").forEach(each -> {
                String warning = each.getAsString();
                if (!isKnown(warning)) {
                    warn(warning);
                }
            });
        }
    }

    /** Whether the result contains it in another form. */
    private static boolean isKnown(String warning) {
        return warning.equals("nothing was changed, because --dry-run is given")
                || warning.startsWith("list truncated to ");
    }

    private static ToolFailure failure(JsonObject error) {
        return new ToolFailure(
                error.get("code").getAsString(),
                error.get("message").getAsString(),
                error.get("hint").getAsString(),
                error.get("retryable").getAsBoolean());
    }

    /** Adds a warning, once. */
    public void warn(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    /** Returns the warnings of all commands, each once. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns how many requests the commands have sent. */
    public int requests() {
        return requests.get();
    }

    /** Returns what the last command knew that needed a workspace. */
    public Optional<RunFacts> facts() {
        return facts;
    }

    private final class Listener implements RunListener {

        private @Nullable RunFacts facts;

        @Override
        public void requestSent() {
            requests.incrementAndGet();
        }

        @Override
        public void ended(RunFacts known) {
            facts = known;
        }
    }
}
