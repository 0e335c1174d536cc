package io.github.stint.adapter.maton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends the same bytes to every client, and then closes the connection. */
final class OneAnswer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    OneAnswer(String bytes) throws IOException {
        Thread server = new Thread(() -> serve(bytes), "one-answer");
        server.setDaemon(true);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void serve(String bytes) {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                // Reads at least all headers, so that the response is not sent before the request.
                connection.getInputStream().readNBytes(60);
                connection.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
                connection.shutdownOutput();
                connection.getInputStream().skip(Long.MAX_VALUE);
            } catch (IOException failure) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
