package io.github.stint.adapter.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.Uninterruptibly;
import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.adapter.simulator.internal.wire.Response;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HttpServerTest {

    private static final int STUCK = 60;

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
                server, stuck, Clock.systemUTC(), Delay.real(), new RequestLog(line -> {}, "stint-simulator-log-test"));
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
}
