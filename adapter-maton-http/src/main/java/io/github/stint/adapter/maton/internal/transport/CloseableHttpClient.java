package io.github.stint.adapter.maton.internal.transport;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * The JDK's HTTP client, which can be closed on every version of Java. Left open it would hold up the end of the process for 300
 * ms, and only since Java 21 it has a method for that.
 */
final class CloseableHttpClient implements AutoCloseable {

    /** In a group of its own, so that its threads can be told from those of other clients in the process. */
    private final ThreadGroup threads = new ThreadGroup("stint-http");

    private final HttpClient client;

    CloseableHttpClient(Duration connectTimeout) {
        CompletableFuture<HttpClient> made = new CompletableFuture<>();
        // A client's own thread is born into the group of the thread that makes the client.
        new Thread(threads, () -> make(made, connectTimeout), "stint-http-start").start();
        this.client = made.join();
    }

    private static void make(CompletableFuture<HttpClient> made, Duration connectTimeout) {
        try {
            made.complete(HttpClient.newBuilder()
                    // The key would travel along.
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(connectTimeout)
                    .build());
        } catch (RuntimeException | Error failure) {
            made.completeExceptionally(failure);
        }
    }

    HttpClient client() {
        return client;
    }

    /** Ends the threads; repeating it is safe. What is under way has to be ended before. */
    @Override
    public void close() {
        if (client instanceof AutoCloseable closeable) {
            closeSinceJava21(closeable);
        } else {
            endSelector();
        }
    }

    /** Interrupted, the thread that waits for the network ends. Others in its group may be the whole process's, and stay. */
    private void endSelector() {
        Thread[] running = new Thread[threads.activeCount() + 8];
        int count = threads.enumerate(running);
        Arrays.stream(running, 0, count)
                .filter(thread -> thread.getName().endsWith("-SelectorManager"))
                .forEach(Thread::interrupt);
    }

    private static void closeSinceJava21(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception unexpected) {
            throw new IllegalStateException("the HTTP client cannot be closed", unexpected);
        }
    }
}
