package io.github.stint.adapter.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenConnectionsTest {

    private final ServerSocket server = HttpServer.bind(0);
    private final List<Socket> clients = new ArrayList<>();
    private final OpenConnections sockets = new OpenConnections(2);

    private Socket opened() throws IOException {
        clients.add(new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()));
        Socket socket = server.accept();
        sockets.add(socket);
        return socket;
    }

    @AfterEach
    void closeAll() throws IOException {
        sockets.closeAll();
        for (Socket client : clients) {
            client.close();
        }
        server.close();
    }

    @Test
    void endThoseThatHaveRestedTheLongest() throws IOException {
        Socket first = opened();
        Socket second = opened();
        sockets.rest(second);
        sockets.rest(first);

        opened();

        assertThat(second.isClosed()).isTrue();
        assertThat(sockets.wake(second)).isFalse();
        assertThat(first.isClosed()).isFalse();
        assertThat(sockets.wake(first)).isTrue();
        assertThat(sockets.areTooMany()).isFalse();
    }

    @Test
    void endNoneThatDoesNotRest() throws IOException {
        Socket fresh = opened();
        Socket busy = opened();
        sockets.rest(busy);
        sockets.wake(busy);

        opened();

        assertThat(fresh.isClosed()).isFalse();
        assertThat(busy.isClosed()).isFalse();
        assertThat(sockets.areTooMany()).isTrue();
    }

    @Test
    void endNoneWhoseNextRequestHasArrived() throws IOException {
        Socket asked = opened();
        sockets.rest(asked);
        clients.get(0).getOutputStream().write('G');
        while (asked.getInputStream().available() == 0) {
            Thread.onSpinWait();
        }
        opened();

        opened();

        assertThat(asked.isClosed()).isFalse();
        assertThat(sockets.wake(asked)).isTrue();
    }
}
