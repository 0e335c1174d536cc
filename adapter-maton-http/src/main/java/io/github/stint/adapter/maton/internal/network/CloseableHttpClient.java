package io.github.stint.adapter.maton.internal.network;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The JDK's HTTP client, closeable on every version of Java. An open client delays the exit of the process by 300 ms, and
 * {@code HttpClient} has no close method before Java 21. It is created in a thread of its own, because that takes as long as a program needs
 * to prepare its first request.
 */
public final class CloseableHttpClient implements AutoCloseable {

    /** A separate group, to distinguish its threads from those of other clients in the process. */
    private final ThreadGroup threads = new ThreadGroup("stint-http");

    private final CompletableFuture<HttpClient> created = new CompletableFuture<>();

    /** Begins to open a client; nothing is sent yet. */
    public CloseableHttpClient(Duration connectTimeout, NetworkRoute route) {
        // The client's threads inherit the group of the thread that creates it.
        new Thread(threads, () -> create(connectTimeout, route), "stint-http-start").start();
    }

    private void create(Duration connectTimeout, NetworkRoute route) {
        try {
            HttpClient.Builder client = HttpClient.newBuilder()
                    // A redirect would take the key along.
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(connectTimeout)
                    .proxy(route.selector());
            route.authenticator().ifPresent(client::authenticator);
            route.trust().ifPresent(client::sslContext);
            created.complete(client.build());
        } catch (RuntimeException | Error failure) {
            created.completeExceptionally(failure);
        }
    }

    /**
     * Waits for the client.
     *
     * @throws CompletionException if it cannot be created, as with certificates of the JVM that cannot be read
     */
    public HttpClient client() {
        return created.join();
    }

    /** Ends the threads; repeating it is safe. Pending requests must be aborted before. */
    @Override
    public void close() {
        try {
            close(client());
        } catch (CompletionException notCreated) {
            // There is nothing to close, and whoever needed the client has got the reason.
        }
    }

    private void close(HttpClient client) {
        if (client instanceof AutoCloseable closeable) {
            closeSinceJava21(closeable);
        } else {
            stopSelector();
        }
    }

    /** Interrupts the selector thread, which then ends. Other threads of the group may be shared by the process. */
    private void stopSelector() {
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
