package io.github.stint.mcp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client whose messages are all sent before the server starts. */
final class Client {

    private final List<String> log = new ArrayList<>();
    private final McpServer server;

    Client(List<ServerTool> tools) {
        this(tools, List.of(), List.of());
    }

    Client(List<ServerTool> tools, List<ServerResource> resources, List<ServerPrompt> prompts) {
        server = new McpServer(
                new ServerInfo("stint", "Stint", "1"), "Use the tools.", tools, resources, prompts, log::add);
    }

    /** The responses to these lines, each of which must be a message on a line. */
    List<JsonObject> send(String... lines) {
        return sendBytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    List<JsonObject> sendBytes(byte[] input) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        server.serve(new ByteArrayInputStream(input), output);
        String text = output.toString(StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : parse(text);
    }

    private static List<JsonObject> parse(String text) {
        if (!text.endsWith("\n")) {
            throw new AssertionError("the last message has no end: " + text);
        }
        return text.lines()
                .map(JsonParser::parseString)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** What was logged. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** The request that begins a session. */
    static String initialize(String version) {
        return request("\"init\"", "initialize", """
                {"protocolVersion":"%s","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""".formatted(version));
    }

    static String request(String id, String method) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\"}";
    }

    static String request(String id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    /** A request of the revision without sessions. */
    static String stateless(String id, String method, String version, String members) {
        return request(id, method, "{" + members + (members.isEmpty() ? "" : ",") + """
                "_meta":{"io.modelcontextprotocol/protocolVersion":"%s","io.modelcontextprotocol/clientCapabilities":{}}}""".formatted(version));
    }

    static String call(String id, String tool) {
        return request(id, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{}}");
    }

    static String cancel(String id) {
        return """
                {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":%s,"reason":"test"}}""".formatted(id);
    }

    /** A prompt with one required argument and one that is not. */
    static ServerPrompt prompt() {
        return new ServerPrompt() {
            @Override
            public String name() {
                return "invoice";
            }

            @Override
            public String description() {
                return "An invoice.";
            }

            @Override
            public List<PromptArgument> arguments() {
                return List.of(
                        new PromptArgument("client", "The client", true),
                        new PromptArgument("month", "The month", false));
            }

            @Override
            public String text(Map<String, String> arguments) {
                return "Invoice " + arguments;
            }
        };
    }

    static ServerResource resource() {
        return new ServerResource() {
            @Override
            public String uri() {
                return "stint://timer";
            }

            @Override
            public String name() {
                return "Timer";
            }

            @Override
            public String description() {
                return "The timer.";
            }

            @Override
            public String mimeType() {
                return "application/json";
            }

            @Override
            public String read() {
                return "{}";
            }
        };
    }
}
