package io.github.stint.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy on this machine that connects every tunnel to the same port. */
final class TunnelProxy implements Closeable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final List<String> connected = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile @Nullable String password;

    /**
     * Starts a proxy.
     *
     * @param target the port on this machine
     */
    TunnelProxy(int target) throws IOException {
        this.target = target;
        daemon(this::acceptAll);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The hosts and ports of all tunnels. */
    List<String> connected() {
        return List.copyOf(connected);
    }

    /** Requires this Base64 of a user and a password. */
    void requirePassword(String base64) {
        password = base64;
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "tunnel-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try {
            String head = head(client.getInputStream());
            String needed = password;
            while (needed != null && !head.contains("Basic " + needed)) {
                answer(
                        client,
                        "407 Proxy Authentication Required",
                        "Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n");
                head = head(client.getInputStream());
            }
            connected.add(head.split(" ", 3)[1]);
            Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(service);
            answer(client, "200 OK", "");
            daemon(() -> copy(service, client));
            copy(client, service);
        } catch (IOException | ArrayIndexOutOfBoundsException closed) {
            close(client);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void answer(Socket client, String status, String headers) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // The other end closed the tunnel.
            close(from);
        } finally {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(TunnelProxy::close);
    }
}
