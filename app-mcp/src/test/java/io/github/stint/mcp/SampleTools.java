package io.github.stint.mcp;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stint.mcp.protocol.ServerTool;
import io.github.stint.mcp.protocol.ToolResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The program for agents with tools of the tests. */
public final class SampleTools {

    private SampleTools() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        io.github.stint.cli.Main.start(
                plan -> Main.serve(List.of(
                        new Sample("print", SampleTools::print),
                        new Sample("block", SampleTools::block),
                        new Sample("status", () -> "{\"running\":null}"))),
                arguments);
    }

    /** Prints, and reads the input, as a library might. */
    private static String print() {
        System.out.println("{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{}}");
        try {
            return "{\"input\":" + System.in.read() + "}";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends only if it is interrupted. */
    private static String block() {
        System.err.println("started");
        try {
            new CountDownLatch(1).await();
            return "{}";
        } catch (InterruptedException cancelled) {
            System.err.println("undone");
            return "{}";
        }
    }

    private record Sample(String name, Supplier<String> body) implements ServerTool {

        @Override
        public JsonObject definition() {
            return JsonParser.parseString("{\"name\":\"" + name
                            + "\",\"description\":\"A tool of the tests.\",\"inputSchema\":{\"type\":\"object\"},"
                            + "\"outputSchema\":{\"type\":\"object\"}}")
                    .getAsJsonObject();
        }

        @Override
        public ToolResult call(JsonObject arguments) {
            return new ToolResult(JsonParser.parseString(body.get()).getAsJsonObject(), "done", name.equals("print"));
        }
    }
}
