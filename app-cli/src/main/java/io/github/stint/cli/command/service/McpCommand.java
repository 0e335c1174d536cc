package io.github.stint.cli.command.service;

import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import io.github.stint.cli.env.AgentPlan;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Serves an agent over the Model Context Protocol. */
@Effect(CommandEffect.DESTROY)
@Command(
        name = "mcp",
        addMethodSubcommands = false,
        description = {
            "Serve an AI agent over the Model Context Protocol, on standard input and output, until it closes them."
                    + " The host of the agent starts it, with the keys and settings of its environment.",
            "--offline, --workspace, --profile, --connection, --tz, --timeout and --no-cache apply to everything that the"
                    + " agent does."
        })
public final class McpCommand implements Callable<Integer> {

    private static final String READ_ONLY = "--read-only";

    @Option(names = READ_ONLY, description = "Offer only the tools that change nothing.")
    private boolean readOnly;

    @Spec
    private @Nullable CommandSpec spec;

    private final Context context;

    public McpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        Map<String, Optional<String>> given = new LinkedHashMap<>();
        // Before the name of the command, and after it.
        add(command.root().commandLine().getParseResult(), given);
        add(command.commandLine().getParseResult(), given);
        return serve(given);
    }

    private static void add(ParseResult parsed, Map<String, Optional<String>> given) {
        for (OptionSpec option : parsed.matchedOptions()) {
            if (!option.longestName().equals(READ_ONLY)) {
                given.put(
                        option.longestName(),
                        option.arity().max() > 0
                                ? Optional.of(option.originalStringValues().get(0))
                                : Optional.empty());
            }
        }
    }

    /**
     * Serves an agent until it closes the standard streams.
     *
     * @param given the long name and the value of each global option; the value is empty for an option without one
     * @return the exit code
     */
    public int serve(Map<String, Optional<String>> given) {
        context.settings().check();
        List<String> options = new ArrayList<>();
        given.forEach((option, value) -> {
            requireEffect(option);
            options.add(option);
            value.ifPresent(options::add);
        });
        if (context.settings().canPrompt()) {
            context.printMessageNow(
                    "note: the host of an agent starts this command and sends messages; Ctrl+D ends it");
        }
        context.serveAgent(new AgentPlan(readOnly, options));
        return ExitCode.DONE.number();
    }

    /** The others are about one result on a terminal, or confirm what the agent has not shown to the user. */
    private static void requireEffect(String name) {
        if (!Set.of("--offline", "--connection", "--profile", "--workspace", "--tz", "--timeout", "--no-cache")
                .contains(name)) {
            throw new UsageError("stint mcp has no use for " + name, "leave it out");
        }
    }
}
