package io.github.stint.adapter.simulator;

import io.github.stint.core.error.Unavailable;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.HttpException;

/**
 * Takes connections on a port of 127.0.0.1, and has each one served by a thread of its own, 256 at the same time. When more come,
 * those that have rested the longest are ended. None of its threads keeps a program alive.
 */
final class HttpListener implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 256;
    private static final int WAITING_CONNECTIONS = 1024;
    private static final int IDLE_MILLIS = 60_000;
    private static final int THREAD_REST_SECONDS = 5;
    private static final int CLOSING_MILLIS = 10_000;

    private final ServerSocket server;
    private final ThreadPoolExecutor workers;
    private final Thread acceptor;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** The connections that wait for a request, the longest first. */
    private final Set<Socket> resting = Collections.synchronizedSet(new LinkedHashSet<>());

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger threadsSoFar = new AtomicInteger();

    private HttpListener(ServerSocket server, Responder responder, Pause pause) {
        this.server = server;
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
    static ServerSocket bind(int port) {
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

    /** Answers every connection on the port until it is closed. */
    static HttpListener answering(ServerSocket server, Responder responder, Pause pause) {
        HttpListener listener = new HttpListener(server, responder, pause);
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

    private void acceptAll(Responder responder, Pause pause) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                if (open.size() > MOST_CONNECTIONS) {
                    endTheLongestRest();
                }
                workers.execute(() -> serve(socket, responder, pause));
            } catch (IOException | RejectedExecutionException closedOrLost) {
                // Closed, which ends the loop; or a peer that had gone again before it was taken.
            }
        }
        closeAll();
    }

    private void endTheLongestRest() {
        synchronized (resting) {
            Iterator<Socket> sockets = resting.iterator();
            if (sockets.hasNext()) {
                close(sockets.next());
                sockets.remove();
            }
        }
    }

    private void serve(Socket socket, Responder responder, Pause pause) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            new HttpConversation(socket, responder, pause, resting).hold();
        } catch (IOException | HttpException ended) {
            // How a connection ended concerns nobody but the other side, which knows.
        } finally {
            resting.remove(socket);
            open.remove(socket);
        }
    }

    /** Ends all connections, in the middle of an answer too, and waits until its threads are gone. */
    @Override
    public void close() {
        close(server);
        workers.shutdownNow();
        closeAll();
        try {
            for (Thread thread : threads) {
                thread.join(CLOSING_MILLIS);
            }
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() {
        open.forEach(HttpListener::close);
        open.clear();
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // It is closed all the same, and what it carried was given up.
        }
    }
}
