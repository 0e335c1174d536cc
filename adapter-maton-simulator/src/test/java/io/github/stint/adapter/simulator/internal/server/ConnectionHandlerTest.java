package io.github.stint.adapter.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionHandlerTest {

    private static HttpService service(ConnectionSlots.Slot slot) {
        return new JsonErrorService(
                HttpProcessorBuilder.create().add(new ResponseContent()).build(),
                new RequestAdapter(
                        request -> Delivery.of(Response.empty(200), Delivery.Mode.WHOLE), Delay.real(), slot),
                new RequestLog(line -> {}, "stint-simulator-log-test"));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "'GET / HT', 0", "'GET / HTTP/1.1\r\nHost: any\r\n\r\n', 1"})
    void closes_an_idle_connection(String received, int responses) throws Exception {
        try (ServerSocket server = HttpServer.bind(InetAddress.getLoopbackAddress(), 0);
                Socket client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            client.getOutputStream().write(received.getBytes(StandardCharsets.UTF_8));
            ConnectionSlots.Slot slot = new ConnectionSlots(1).take(accepted).orElseThrow();
            ConnectionHandler handler = new ConnectionHandler(accepted, service(slot), slot, Duration.ofMillis(100));

            runUntilTimeout(handler);

            client.setSoTimeout(20_000);
            String sent = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sent.split("HTTP/1.1 200", -1)).hasSize(responses + 1);
            assertThat(accepted.isClosed()).isTrue();
        }
    }

    private static void runUntilTimeout(ConnectionHandler handler) throws IOException, HttpException {
        try {
            handler.run();
        } catch (SocketTimeoutException inTheMiddleOfARequest) {
            // As for a connection that breaks.
        }
    }
}
