package io.github.stint.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.core.error.Cancelled;
import io.github.stint.mcp.protocol.McpServer;
import io.github.stint.mcp.protocol.ServerInfo;
import io.github.stint.mcp.protocol.ServerTool;
import io.github.stint.mcp.protocol.ToolResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cancellation ends the request to the service that the call has in flight, and not only the call. */
@Timeout(60)
class CancelledRequestTest {

    private static final String MESSAGES = """
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"user","_meta":{\
            "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}
            """;
    private static final String CANCELLATION = """
            {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}
            """;

    /** Reads the user, and completes the future when that has been cancelled. */
    private record UserTool(MatonStint stint, CompletableFuture<Boolean> cancelled) implements ServerTool {

        @Override
        public String name() {
            return "user";
        }

        @Override
        public JsonObject definition() {
            return new JsonObject();
        }

        @Override
        public ToolResult call(JsonObject arguments) {
            try {
                stint.users().current();
                cancelled.complete(false);
            } catch (Cancelled expected) {
                cancelled.complete(true);
            }
            return new ToolResult(new JsonObject(), "", false);
        }
    }

    @Test
    void ends_the_request_in_flight() throws Exception {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PipedOutputStream input = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(input);
                MatonStint stint = MatonStint.connect(MatonConfig.maton("key-of-the-test")
                        .gatewayUrl(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                        .timeout(Duration.ofMinutes(5))
                        .build())) {
            McpServer server = new McpServer(
                    new ServerInfo("stint", "Stint", "1"),
                    "",
                    List.of(new UserTool(stint, cancelled)),
                    List.of(),
                    List.of(),
                    line -> {});
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> server.serve(in, output));
            input.write(MESSAGES.getBytes(StandardCharsets.UTF_8));
            input.flush();
            try (Socket connection = silent.accept();
                    InputStream request = connection.getInputStream()) {
                assertThat(request.read()).isEqualTo('G');

                input.write(CANCELLATION.getBytes(StandardCharsets.UTF_8));
                input.flush();

                assertThat(cancelled.get(30, TimeUnit.SECONDS)).isTrue();
                awaitEnd(request);
            }
            end(input);
            served.get(30, TimeUnit.SECONDS);
        }
        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static void end(OutputStream input) throws IOException {
        input.close();
    }

    /** Returns when the client has ended the connection; otherwise the test fails, because it takes too long. */
    private static void awaitEnd(InputStream request) {
        try {
            request.readAllBytes();
        } catch (IOException reset) {
            assertThat(reset).isInstanceOf(SocketException.class);
        }
    }
}
