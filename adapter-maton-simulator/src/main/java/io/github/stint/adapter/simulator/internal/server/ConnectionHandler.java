package io.github.stint.adapter.simulator.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Serves the requests of one connection, one after the other, until one side closes it or it is idle for too long. */
final class ConnectionHandler {

    private static final int MAX_LINE_LENGTH = 64 * 1024;
    private static final int MAX_HEADERS = 500;
    /** The head and a page of 50 time entries fit into it, so that they are sent together. */
    private static final int BUFFER_SIZE = 32 * 1024;

    private static final int LINGER_MILLIS = 200;
    private static final int MAX_LINGER_READS = 500;

    private final Socket socket;
    private final HttpService service;
    private final ConnectionSlots.Slot slot;
    private final Duration idleTimeout;

    ConnectionHandler(Socket socket, HttpService service, ConnectionSlots.Slot slot, Duration idleTimeout) {
        this.socket = socket;
        this.service = service;
        this.slot = slot;
        this.idleTimeout = idleTimeout;
    }

    void run() throws IOException, HttpException {
        try (LingeringConnection connection = new LingeringConnection(socket)) {
            prepare();
            connection.bind(socket);
            serve(connection);
        }
    }

    /** Serves the requests that arrive through TLS on the connection. */
    void run(SSLSocket secured) throws IOException, HttpException {
        try (LingeringConnection connection = new LingeringConnection(secured)) {
            prepare();
            // A reset is one of the connection itself, without a message of TLS before it.
            connection.bind(secured, socket);
            serve(connection);
        }
    }

    private void prepare() throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(idleTimeout.toMillis()));
    }

    private void serve(LingeringConnection connection) throws IOException, HttpException {
        try {
            while (connection.isOpen() && connection.isDataAvailable(Timeout.of(idleTimeout))) {
                slot.markWaiting();
                service.handleRequest(connection, HttpCoreContext.create());
                slot.markWaiting();
            }
        } catch (RequestAdapter.ConnectionReset | ConnectionSlots.SlotLost reset) {
            connection.close(CloseMode.IMMEDIATE);
        }
    }

    /**
     * Reads what the client still sends before it closes the socket. Otherwise the system would respond to that with a reset, and the
     * client could lose the last response.
     */
    private final class LingeringConnection extends DefaultBHttpServerConnection {

        private final Socket stream;

        /** Sends and receives on that socket, which may be one on top of the connection. */
        LingeringConnection(Socket stream) {
            super(
                    "http",
                    Http1Config.custom()
                            .setMaxLineLength(MAX_LINE_LENGTH)
                            .setMaxHeaderCount(MAX_HEADERS)
                            .setBufferSize(BUFFER_SIZE)
                            .build(),
                    null,
                    null,
                    null,
                    null,
                    StrictRequestParser::new,
                    null);
            this.stream = stream;
        }

        @Override
        protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream in) {
            boolean chunked = length == ContentLengthStrategy.CHUNKED;
            return super.createContentInputStream(
                    length, chunked ? new CheckedLines(buffer, new ChunkLines()) : buffer, in);
        }

        @Override
        public void close() throws IOException {
            if (isOpen()) {
                try {
                    flush();
                    stream.shutdownOutput();
                    socket.setSoTimeout(LINGER_MILLIS);
                    skipInput(stream.getInputStream());
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
