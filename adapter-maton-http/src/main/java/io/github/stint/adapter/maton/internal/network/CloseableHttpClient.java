package io.github.stint.adapter.maton.internal.network;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * The JDK's HTTP client, closeable on every version of Java. An open client delays the exit of the process by 300 ms, and
 * {@code HttpClient} has no close method before Java 21.
 */
public final class CloseableHttpClient implements AutoCloseable {

    /** A separate group, to distinguish its threads from those of other clients in the process. */
    private final ThreadGroup threads = new ThreadGroup("stint-http");

    private final HttpClient client;

    /** Opens a client; nothing is sent yet. */
    public CloseableHttpClient(Duration connectTimeout, NetworkRoute route) {
        CompletableFuture<HttpClient> created = new CompletableFuture<>();
        // The client's threads inherit the group of the thread that creates it.
        new Thread(threads, () -> create(created, connectTimeout, route), "stint-http-start").start();
        this.client = created.join();
    }

    private static void create(CompletableFuture<HttpClient> created, Duration connectTimeout, NetworkRoute route) {
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

    public HttpClient client() {
        return client;
    }

    /** Ends the threads; repeating it is safe. Pending requests must be aborted before. */
    @Override
    public void close() {
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
