package io.github.stint.mcp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.stint.cli.CommandResult;
import io.github.stint.cli.CommandRunner;
import io.github.stint.cli.caller.Caller;
import io.github.stint.mcp.protocol.ServerTool;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.tool.Tools;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls the tools on an offline workspace, at noon of a Monday in Berlin. */
public final class Agent {

    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

    private final CommandRunner runner;
    private final List<ServerTool> tools;

    private Agent(Path home, Instant now, boolean readOnly) {
        this(
                new CommandRunner(
                        Map.of("STINT_OFFLINE", "1"), home.toString(), Clock.fixed(now, ZoneId.of("Europe/Berlin"))),
                readOnly);
    }

    private Agent(CommandRunner runner, boolean readOnly) {
        this.runner = runner;
        this.tools = Tools.of(runner::run, List.of(), readOnly);
    }

    /** An agent whose files are below that folder. */
    public static Agent in(Path home) {
        return new Agent(home, NOON, false);
    }

    /** An agent that works online, with the keys and addresses of that environment. */
    public static Agent online(Path home, Clock clock, Map<String, String> environment) {
        return new Agent(new CommandRunner(environment, home.toString(), clock), false);
    }

    /** An agent that can change nothing. */
    public static Agent readingIn(Path home) {
        return new Agent(home, NOON, true);
    }

    /** The same agent at another time, after a restart. */
    public static Agent in(Path home, Instant now) {
        return new Agent(home, now, false);
    }

    public List<ServerTool> tools() {
        return tools;
    }

    /** Runs a command of a person, and returns what it prints. */
    public String person(String... line) {
        CommandResult result = runner.run(Caller.person(), "", line);
        if (result.exitCode() != 0) {
            throw new AssertionError(result.errors());
        }
        return result.output();
    }

    /** All that is stored, as a person sees it. */
    public String state() {
        StringBuilder state = new StringBuilder();
        for (String list : List.of("entry list", "project list", "client list", "tag list", "workspace list")) {
            state.append(person((list + " -o ndjson").split(" ")));
        }
        return state.toString();
    }

    /** Calls a tool with arguments in JSON, in which a single quote stands for a double one. */
    public ToolResult call(String tool, String arguments) {
        return call(tool, JsonParser.parseString(arguments.replace('\'', '"')).getAsJsonObject());
    }

    /** Calls a tool. */
    public ToolResult call(String tool, JsonObject arguments) {
        ServerTool called = tools.stream()
                .filter(each -> each.name().equals(tool))
                .findFirst()
                .orElseThrow();
        ToolResult answer = called.call(arguments);
        requireValid(called.definition().getAsJsonObject("outputSchema"), answer.structured());
        return answer;
    }

    /** Each answer has the form that the definition promises. */
    private static void requireValid(JsonObject schema, JsonObject structured) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString(), InputFormat.JSON)
                        .validate(structured.toString(), InputFormat.JSON))
                .as(structured.toString())
                .isEmpty();
        Set<String> known = new HashSet<>(schema.getAsJsonObject("properties").keySet());
        known.addAll(List.of("workspace", "userText"));
        assertThat(known).containsAll(structured.keySet());
    }

    /** Calls a tool, which must succeed, and returns its result. */
    public JsonObject result(String tool, String arguments) {
        ToolResult answer = call(tool, arguments);
        if (answer.error()) {
            throw new AssertionError(answer.text());
        }
        return answer.structured();
    }

    /** Calls a tool that plans, and then with the token of the plan. */
    public JsonObject confirmed(String tool, String arguments) {
        JsonObject plan = result(tool, arguments);
        JsonObject again = JsonParser.parseString(arguments.replace('\'', '"')).getAsJsonObject();
        again.add("confirm", plan.get("confirm"));
        ToolResult answer = call(tool, again);
        if (answer.error()) {
            throw new AssertionError(answer.text());
        }
        return answer.structured();
    }

    /** Calls a tool, which must fail, and returns the code of the error. */
    public String error(String tool, String arguments) {
        ToolResult answer = call(tool, arguments);
        if (!answer.error()) {
            throw new AssertionError(answer.text());
        }
        return answer.structured().getAsJsonObject("error").get("code").getAsString();
    }

    /** The texts of a field of each object. */
    public static List<String> texts(JsonArray objects, String field) {
        return objects.asList().stream()
                .map(each -> each.getAsJsonObject().get(field).getAsString())
                .toList();
    }
}
