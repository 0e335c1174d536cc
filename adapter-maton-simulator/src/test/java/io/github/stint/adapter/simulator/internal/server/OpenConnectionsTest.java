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
    private final OpenConnections connections = new OpenConnections(2);

    private Socket opened() throws IOException {
        clients.add(new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()));
        Socket socket = server.accept();
        connections.add(socket);
        return socket;
    }

    @AfterEach
    void closeAll() throws IOException {
        connections.closeAll();
        for (Socket client : clients) {
            client.close();
        }
        server.close();
    }

    @Test
    void idle_connections_make_room_only_for_those_above_the_limit() throws IOException {
        Socket first = opened();
        Socket second = opened();
        assertThat(connections.makesRoom(first)).isFalse();

        opened();

        assertThat(connections.areTooMany()).isTrue();
        assertThat(connections.makesRoom(second)).isTrue();
        assertThat(connections.makesRoom(first)).isFalse();
        assertThat(connections.areTooMany()).isFalse();
    }

    @Test
    void a_removed_connection_makes_room() throws IOException {
        Socket first = opened();
        Socket second = opened();
        opened();

        connections.remove(second);

        assertThat(connections.makesRoom(first)).isFalse();
    }

    @Test
    void closes_connections_that_have_made_room_too() throws IOException {
        Socket first = opened();
        opened();
        opened();
        connections.makesRoom(first);

        connections.closeAll();

        assertThat(first.isClosed()).isTrue();
    }
}
