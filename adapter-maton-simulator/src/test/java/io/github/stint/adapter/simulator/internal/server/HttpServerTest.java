package io.github.stint.adapter.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.Uninterruptibly;
import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.adapter.simulator.internal.wire.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {

    private static final int STUCK = 60;
    private static final Delivery OK = Delivery.of(Response.empty(200), Delivery.Mode.WHOLE);
    private static final String LAST_REQUEST = "GET / HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n";

    /** One after the other, this would take half a minute. */
    @Test
    void close_waits_for_all_blocked_threads_together() throws Exception {
        CountDownLatch busy = new CountDownLatch(STUCK);
        CountDownLatch end = new CountDownLatch(1);
        RequestHandler stuck = request -> {
            busy.countDown();
            Uninterruptibly.await(end);
            return Delivery.of(Response.empty(200), Delivery.Mode.WHOLE);
        };
        ServerSocket server = HttpServer.bind(InetAddress.getLoopbackAddress(), 0);
        HttpServer listener = HttpServer.start(
                server,
                Optional.empty(),
                stuck,
                Clock.systemUTC(),
                Delay.real(),
                new RequestLog(line -> {}, "stint-simulator-log-test"));
        List<Socket> clients = new ArrayList<>();
        for (int client = 0; client < STUCK; client++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: any\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            clients.add(socket);
        }
        busy.await();

        long begin = System.nanoTime();
        listener.close(Duration.ofMillis(500));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        end.countDown();
        listener.close();

        assertThat(took).isLessThan(Duration.ofSeconds(20));
        for (Socket client : clients) {
            client.close();
        }
    }

    /** Each silent connection holds a slot until another one needs it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "GET / HTTP/1.1\r\nHost: a", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na"})
    void incomplete_requests_do_not_block_a_request(String incomplete) throws Exception {
        List<Socket> silent = new ArrayList<>();
        ServerSocket server = HttpServer.bind(InetAddress.getLoopbackAddress(), 0);
        HttpServer listener = start(server, request -> OK, 4);
        try {
            for (int client = 0; client < 40; client++) {
                silent.add(send(server, incomplete));
            }
            try (Socket late = send(server, LAST_REQUEST)) {
                assertThat(received(late)).startsWith("HTTP/1.1 200");
            }
        } finally {
            listener.close();
        }
        for (Socket socket : silent) {
            socket.close();
        }
    }

    @Test
    void a_connection_that_executes_a_request_keeps_its_slot() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        RequestHandler first = request -> {
            if (request.target().equals("/slow")) {
                busy.countDown();
                Uninterruptibly.await(end);
            }
            return OK;
        };
        ServerSocket server = HttpServer.bind(InetAddress.getLoopbackAddress(), 0);
        HttpServer listener = start(server, first, 1);
        try (Socket slow = send(server, LAST_REQUEST.replace("GET /", "GET /slow"))) {
            busy.await();
            try (Socket waiting = send(server, LAST_REQUEST)) {
                end.countDown();

                assertThat(received(slow)).startsWith("HTTP/1.1 200");
                assertThat(received(waiting)).startsWith("HTTP/1.1 200");
            }
        } finally {
            listener.close();
        }
    }

    private static HttpServer start(ServerSocket server, RequestHandler handler, int slots) {
        return HttpServer.start(
                server,
                Optional.empty(),
                handler,
                Clock.systemUTC(),
                Delay.real(),
                new ConnectionSlots(slots),
                new RequestLog(line -> {}, "stint-simulator-log-test"));
    }

    private static Socket send(ServerSocket server, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String received(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
