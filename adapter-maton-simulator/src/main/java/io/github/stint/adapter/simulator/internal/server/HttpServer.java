package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.core.error.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.protocol.HttpProcessor;

/**
 * Takes connections on a port of 127.0.0.1, and has each one served by a thread of its own, 256 at the same time. When more come,
 * those that have rested the longest are ended, and so are those that are answered next. None of its threads keeps a program alive.
 */
public final class HttpServer implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 256;
    private static final int WAITING_CONNECTIONS = 1024;
    private static final int THREAD_REST_SECONDS = 5;
    private static final Duration CLOSING = Duration.ofSeconds(10);
    private static final Duration FLUSHING = Duration.ofSeconds(2);

    private final ServerSocket server;
    private final HttpProcessor rules;
    private final ThreadPoolExecutor workers;
    private final Thread acceptor;
    private final OpenConnections sockets = new OpenConnections(MOST_CONNECTIONS);
    private final RequestLog log;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger threadsSoFar = new AtomicInteger();

    private HttpServer(
            ServerSocket server, HttpProcessor rules, RequestHandler responder, Delay pause, RequestLog log) {
        this.server = server;
        this.rules = rules;
        this.log = log;
        this.workers = new ThreadPoolExecutor(
                MOST_CONNECTIONS,
                MOST_CONNECTIONS,
                THREAD_REST_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                this::newThread);
        workers.allowCoreThreadTimeOut(true);
        this.acceptor = newThread(() -> acceptAll(responder, pause));
    }

    /**
     * Takes possession of the port, which no connection is answered on yet.
     *
     * @param port 0 for a free one
     * @throws Unavailable with the code {@code port-unavailable} if the port cannot be had
     */
    public static ServerSocket bind(int port) {
        try {
            // By its number, because the name may lead to the other family of addresses.
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return new ServerSocket(port, WAITING_CONNECTIONS, loopback);
        } catch (IOException taken) {
            throw new Unavailable(
                    "start the simulator",
                    "port-unavailable",
                    "port " + port + " cannot be had: " + taken.getMessage(),
                    "choose another port, or 0 for a free one",
                    false);
        }
    }

    /**
     * Answers every connection on the port until it is closed, and the log with it.
     *
     * @param clock tells when an answer is given
     */
    public static HttpServer answering(
            ServerSocket server, RequestHandler responder, Clock clock, Delay pause, RequestLog log) {
        HttpServer listener = new HttpServer(server, HttpConnectionHandler.rules(clock), responder, pause, log);
        listener.acceptor.start();
        return listener;
    }

    private Thread newThread(Runnable work) {
        Thread thread =
                new Thread(work, "stint-simulator-" + server.getLocalPort() + "-" + threadsSoFar.incrementAndGet());
        thread.setDaemon(true);
        threads.removeIf(other -> other.getState() == Thread.State.TERMINATED);
        threads.add(thread);
        return thread;
    }

    private void acceptAll(RequestHandler responder, Delay pause) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                workers.execute(() -> serve(socket, responder, pause));
            } catch (IOException | RejectedExecutionException closedOrLost) {
                // Closed, which ends the loop; or a peer that had gone again before it was taken.
            }
        }
        sockets.closeAll();
    }

    private void serve(Socket socket, RequestHandler responder, Delay pause) {
        try (socket) {
            new HttpConnectionHandler(socket, sockets, rules, responder, pause, log).hold();
        } catch (IOException | HttpException ended) {
            // How a connection ended concerns nobody but the other side, which knows.
        } finally {
            sockets.remove(socket);
        }
    }

    /** Ends all connections, in the middle of an answer too, and waits until its threads are gone and the log is told. */
    @Override
    public void close() {
        close(CLOSING);
    }

    /** Closes; waits for so long at most, however many threads do not end, and then for the log. */
    void close(Duration atMost) {
        OpenConnections.close(server);
        workers.shutdownNow();
        sockets.closeAll();
        try {
            if (workers.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                // Their work is done, so that each one is about to end.
                for (Thread thread : threads) {
                    thread.join(atMost.toMillis());
                }
            }
            log.close(FLUSHING);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
