package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.core.error.Unavailable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseServer;

/**
 * Listens on a port of an address of this machine, and serves each connection in a thread of its own, {@value #MAX_CONNECTIONS} at most at
 * a time. Its threads are daemons.
 */
public final class HttpServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int MAX_CONNECTIONS = 512;
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LOG_TIMEOUT = Duration.ofSeconds(2);

    private final ServerSocket server;
    private final Optional<SSLContext> tls;
    private final RequestHandler handler;
    private final HttpProcessor processor;
    private final Delay delay;
    private final ConnectionSlots slots;
    private final RequestLog log;
    private final Thread acceptor;
    /** The open connections, by the threads that serve them. Only the acceptor adds and removes some. */
    private final Map<Thread, Socket> connections = new ConcurrentHashMap<>();

    private HttpServer(
            ServerSocket server,
            Optional<SSLContext> tls,
            RequestHandler handler,
            Clock clock,
            Delay delay,
            ConnectionSlots slots,
            RequestLog log) {
        this.server = server;
        this.tls = tls;
        this.handler = handler;
        this.processor = processor(clock);
        this.delay = delay;
        this.slots = slots;
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
     * @param tls the certificate of the server; empty for connections without encryption
     * @param clock the time in the Date header of responses
     */
    public static HttpServer start(
            ServerSocket server,
            Optional<SSLContext> tls,
            RequestHandler handler,
            Clock clock,
            Delay delay,
            RequestLog log) {
        return start(server, tls, handler, clock, delay, new ConnectionSlots(MAX_CONNECTIONS), log);
    }

    static HttpServer start(
            ServerSocket server,
            Optional<SSLContext> tls,
            RequestHandler handler,
            Clock clock,
            Delay delay,
            ConnectionSlots slots,
            RequestLog log) {
        HttpServer started = new HttpServer(server, tls, handler, clock, delay, slots, log);
        started.acceptor.start();
        return started;
    }

    private static HttpProcessor processor(Clock clock) {
        // Not ResponseConnControl, which would close the connection after each error 400.
        return HttpProcessorBuilder.create()
                .add(new ResponseDate(clock))
                .add(new ResponseServer("stint-simulator"))
                .add(new ResponseContent())
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
                accept(server.accept());
            } catch (IOException closedOrLost) {
                // Either the server is closed, which ends the loop, or the client closed the connection before it was
                // accepted.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
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

    private void accept(Socket socket) throws InterruptedException {
        Optional<ConnectionSlots.Slot> slot = slots.take(socket);
        if (slot.isEmpty()) {
            close(socket);
            return;
        }
        connections.keySet().removeIf(thread -> !thread.isAlive());
        Thread thread = newThread(() -> serve(socket, slot.get()), "client-" + socket.getPort());
        connections.put(thread, socket);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            // The system permits no more threads; connections that end make room for others.
            connections.remove(thread);
            slot.get().release();
            close(socket);
        }
    }

    private void serve(Socket socket, ConnectionSlots.Slot slot) {
        JsonErrorService service = new JsonErrorService(processor, new RequestAdapter(handler, delay, slot), log);
        try (socket) {
            ConnectionHandler connection = new ConnectionHandler(socket, service, slot, IDLE_TIMEOUT);
            if (tls.isPresent()) {
                connection.run(secured(socket, tls.get().getSocketFactory()));
            } else {
                connection.run();
            }
        } catch (IOException | HttpException ended) {
            // The connection broke, which only the client can do something about, or it was closed for another one.
        } finally {
            slot.release();
        }
    }

    /** Returns the connection with TLS, and logs why if the client does not accept it, which is most often because of the certificate. */
    private SSLSocket secured(Socket socket, SSLSocketFactory factory) throws IOException {
        try {
            socket.setSoTimeout(Math.toIntExact(IDLE_TIMEOUT.toMillis()));
            InputStream nothingRead = InputStream.nullInputStream();
            SSLSocket secured = (SSLSocket) factory.createSocket(socket, nothingRead, true);
            secured.startHandshake();
            return secured;
        } catch (IOException failure) {
            // A client that does not trust the certificate may close the connection without a message of TLS.
            boolean isClosing = !(failure instanceof SSLException) && server.isClosed();
            try {
                if (!isClosing) {
                    log.log(() -> "no connection with TLS: " + failure.getMessage());
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            throw failure;
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
        slots.close();
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
