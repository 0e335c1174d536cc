package io.github.stint.adapter.maton.gateway;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The JDK's HTTP client, which can be closed on every version of Java. Left open it would hold up the end of the process for 300
 * ms, and only since Java 21 it has a method for that.
 */
final class HttpConnections implements AutoCloseable {

    /** In a group of its own, so that its threads can be told from those of other clients in the process. */
    private final ThreadGroup threads = new ThreadGroup("stint-http");

    private final HttpClient client;

    HttpConnections(Duration connectTimeout) {
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

    /** Ends what is under way, and the threads; repeating it is safe. */
    @Override
    public void close() {
        if (client instanceof AutoCloseable closeable) {
            closeSinceJava21(closeable);
        } else {
            // Interrupted, the client's own thread aborts what is under way and ends.
            threads.interrupt();
        }
    }

    private static void closeSinceJava21(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception unexpected) {
            throw new IllegalStateException("the HTTP client cannot be closed", unexpected);
        }
    }
}
