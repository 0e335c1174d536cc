package io.github.stint.mcp.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client that reads responses while the server runs. */
final class LiveClient implements AutoCloseable {

    private final McpServer server;
    private final PipedOutputStream input = new PipedOutputStream();
    private final BufferedReader output;
    private final CompletableFuture<Void> served;

    LiveClient(List<ServerTool> tools) throws IOException {
        server = new McpServer(
                new ServerInfo("stint", "Stint", "1"), "Use the tools.", tools, List.of(), List.of(), line -> {});
        PipedInputStream in = new PipedInputStream(input);
        PipedInputStream responses = new PipedInputStream();
        OutputStream out = new PipedOutputStream(responses);
        output = new BufferedReader(new InputStreamReader(responses, StandardCharsets.UTF_8));
        served = CompletableFuture.runAsync(() -> server.serve(in, out));
        send(Client.initialize("2025-11-25"));
        receive();
    }

    McpServer server() {
        return server;
    }

    void send(String line) throws IOException {
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** The next response. */
    JsonObject receive() throws IOException {
        return JsonParser.parseString(output.readLine()).getAsJsonObject();
    }

    /** Ends the input, and waits until the server has returned. */
    @Override
    public void close() throws IOException {
        input.close();
        try {
            served.get(30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
