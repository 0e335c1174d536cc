package io.github.stint.adapter.simulator.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Serves the requests of one connection, one after the other, until one side closes it. */
final class ConnectionHandler {

    private static final int MAX_LINE_LENGTH = 64 * 1024;
    private static final int MAX_HEADERS = 500;
    private static final int IDLE_MILLIS = 60_000;
    /** How often an idle connection checks whether it has to make room for another one. */
    private static final int POLL_MILLIS = 250;

    private static final int LINGER_MILLIS = 200;
    private static final int MAX_LINGER_READS = 500;

    private final Socket socket;
    private final OpenConnections connections;
    private final HttpService service;

    ConnectionHandler(Socket socket, OpenConnections connections, HttpService service) {
        this.socket = socket;
        this.connections = connections;
        this.service = service;
    }

    void run() throws IOException, HttpException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(IDLE_MILLIS);
        try (LingeringConnection connection = new LingeringConnection()) {
            connection.bind(socket);
            try {
                do {
                    service.handleRequest(connection, HttpCoreContext.create());
                } while (connection.isOpen() && hasNextRequest(connection));
            } catch (RequestAdapter.ConnectionReset reset) {
                connection.close(CloseMode.IMMEDIATE);
            }
        }
    }

    /** Waits for the next request; returns false if the connection is to be closed instead. */
    private boolean hasNextRequest(LingeringConnection connection) throws IOException {
        for (int millis = 0; millis < IDLE_MILLIS; millis += POLL_MILLIS) {
            if (connection.isDataAvailable(Timeout.ofMilliseconds(POLL_MILLIS))) {
                return true;
            }
            if (Thread.currentThread().isInterrupted() || connections.makesRoom(socket)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Reads what the client still sends before it closes the socket. Otherwise the system would respond to that with a reset, and the
     * client could lose the last response.
     */
    private final class LingeringConnection extends DefaultBHttpServerConnection {

        LingeringConnection() {
            super(
                    "http",
                    Http1Config.custom()
                            .setMaxLineLength(MAX_LINE_LENGTH)
                            .setMaxHeaderCount(MAX_HEADERS)
                            .build());
        }

        @Override
        public void close() throws IOException {
            if (isOpen()) {
                try {
                    flush();
                    socket.shutdownOutput();
                    socket.setSoTimeout(LINGER_MILLIS);
                    skipInput(socket.getInputStream());
                } finally {
                    super.close();
                }
            }
        }

        private void skipInput(InputStream input) throws IOException {
            byte[] ignored = new byte[MAX_LINE_LENGTH];
            int reads = 0;
            while (reads < MAX_LINGER_READS && input.read(ignored) >= 0) {
                reads++;
            }
        }
    }
}
