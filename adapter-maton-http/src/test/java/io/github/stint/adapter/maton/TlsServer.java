package io.github.stint.adapter.maton;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Accepts connections, and serves each with one conversation. */
final class TlsServer implements AutoCloseable {

    /** What a server does with a connection before it closes it. */
    @FunctionalInterface
    interface Conversation {

        void with(Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final List<IOException> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();

    private TlsServer(ServerSocket socket, Conversation conversation) {
        this.socket = socket;
        Thread server = new Thread(() -> serve(conversation), "tls-server");
        server.setDaemon(true);
        server.start();
    }

    /** A server with TLS, perhaps with only one cipher suite. */
    static TlsServer of(SSLContext context, Conversation conversation, String... ciphers) throws IOException {
        SSLServerSocket socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        if (ciphers.length > 0) {
            socket.setEnabledCipherSuites(ciphers);
        }
        return new TlsServer(socket, conversation);
    }

    static TlsServer withoutTls(Conversation conversation) throws IOException {
        return new TlsServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), conversation);
    }

    /** Sends these bytes after the first ones of a request. */
    static Conversation responding(String bytes) {
        return connection -> {
            readSome(connection.getInputStream());
            connection.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
        };
    }

    /** Sends nothing, and ends the connection. */
    static Conversation hangingUp() {
        return connection -> readSome(connection.getInputStream());
    }

    private static void readSome(InputStream in) throws IOException {
        in.readNBytes(60);
    }

    URI url() {
        return URI.create("https://127.0.0.1:" + socket.getLocalPort());
    }

    /** How many connections were opened. */
    int accepted() {
        return accepted.get();
    }

    /** What failed at the side of the server, for messages of tests. */
    List<IOException> failures() {
        return failures;
    }

    private void serve(Conversation conversation) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                accepted.incrementAndGet();
                conversation.with(connection);
            } catch (IOException failure) {
                failures.add(failure);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
