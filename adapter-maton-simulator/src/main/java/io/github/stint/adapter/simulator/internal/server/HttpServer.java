package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.core.error.Unavailable;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseServer;

/** Listens on a port of an address of this machine, and serves each connection in a thread of its own. Its threads are daemons. */
public final class HttpServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LOG_TIMEOUT = Duration.ofSeconds(2);

    private final ServerSocket server;
    private final HttpService service;
    private final RequestLog log;
    private final Thread acceptor;
    /** The open connections, by the threads that serve them. Only the acceptor adds and removes some. */
    private final Map<Thread, Socket> connections = new ConcurrentHashMap<>();

    private HttpServer(ServerSocket server, RequestHandler handler, Clock clock, Delay delay, RequestLog log) {
        this.server = server;
        this.service = new JsonErrorService(processor(clock), new RequestAdapter(handler, delay), log);
        this.log = log;
        this.acceptor = newThread(this::acceptAll, "acceptor");
    }

    /**
     * Binds the port. Clients can connect, but get no response before {@link #start}.
     *
     * @param address an address of this machine, or the wildcard address for all of them
     * @param port 0 for a free one
     * @throws Unavailable with the code {@code port-unavailable} if the port cannot be bound
     */
    public static ServerSocket bind(InetAddress address, int port) {
        try {
            return new ServerSocket(port, BACKLOG, address);
        } catch (IOException failure) {
            throw new Unavailable(
                    "start the simulator",
                    "port-unavailable",
                    "cannot bind port " + port + " of " + address.getHostAddress() + ": " + failure.getMessage(),
                    "choose another port, or 0 for a free one, and an address of this machine",
                    false);
        }
    }

    /**
     * Serves all connections to the port until the server is closed. Closing it closes the port and the log.
     *
     * @param clock the time in the Date header of responses
     */
    public static HttpServer start(
            ServerSocket server, RequestHandler handler, Clock clock, Delay delay, RequestLog log) {
        HttpServer started = new HttpServer(server, handler, clock, delay, log);
        started.acceptor.start();
        return started;
    }

    private static HttpProcessor processor(Clock clock) {
        // Not ResponseConnControl, which would close the connection after each error 400.
        return HttpProcessorBuilder.create()
                .add(new ResponseDate(clock))
                .add(new ResponseServer("stint-simulator"))
                .add(new ResponseContent())
                .add(new RequestValidateHost())
                .build();
    }

    private Thread newThread(Runnable work, String name) {
        Thread thread = new Thread(work, "stint-simulator-" + server.getLocalPort() + "-" + name);
        thread.setDaemon(true);
        return thread;
    }

    /** Ends when the server is closed and all connections have ended. */
    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.keySet().removeIf(thread -> !thread.isAlive());
                Thread thread = newThread(() -> serve(socket), "client-" + socket.getPort());
                connections.put(thread, socket);
                thread.start();
            } catch (IOException closedOrLost) {
                // Either the server is closed, which ends the loop, or the client closed the connection before it was
                // accepted.
            }
        }
        connections.forEach((thread, socket) -> {
            thread.interrupt();
            close(socket);
        });
        try {
            for (Thread thread : connections.keySet()) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new ConnectionHandler(socket, service, IDLE_TIMEOUT).run();
        } catch (IOException | HttpException ended) {
            // The connection broke, which only the client can do something about, or it was idle for too long.
        }
    }

    /** Closes all connections, in the middle of a response too, and waits until the threads have ended and the log is written. */
    @Override
    public void close() {
        close(CLOSE_TIMEOUT);
    }

    /** Waits at most that long for all threads together, and then for the log. */
    void close(Duration timeout) {
        close(server);
        try {
            acceptor.join(timeout.toMillis());
            log.close(LOG_TIMEOUT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // The socket is closed even so; its data is discarded.
        }
    }
}
