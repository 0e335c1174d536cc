package io.github.stint.adapter.maton.internal.network;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The JDK's HTTP client, closeable on every version of Java. An open client delays the exit of the process by 300 ms, and
 * {@code HttpClient} has no close method before Java 21. It is created in a thread of its own, because that takes as long as a program needs
 * to prepare its first request.
 */
public final class CloseableHttpClient implements OpeningClient, AutoCloseable {

    /** A separate group, to distinguish its threads from those of other clients in the process. */
    private final ThreadGroup threads = new ThreadGroup("stint-http");

    private final HttpClient.Builder builder;
    private CompletableFuture<HttpClient> created;

    /** Begins to open a client; nothing is sent yet. */
    public CloseableHttpClient(Duration connectTimeout, NetworkRoute route) {
        this.builder = HttpClient.newBuilder()
                // A redirect would take the key along.
                .followRedirects(Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .proxy(route.selector());
        route.authenticator().ifPresent(builder::authenticator);
        route.trust().ifPresent(builder::sslContext);
        this.created = create();
    }

    private CompletableFuture<HttpClient> create() {
        CompletableFuture<HttpClient> client = new CompletableFuture<>();
        Runnable build = () -> {
            try {
                client.complete(builder.build());
            } catch (RuntimeException | Error failure) {
                client.completeExceptionally(failure);
            }
        };
        // The client's threads inherit the group of the thread that creates it.
        new Thread(threads, build, "stint-http-start").start();
        return client;
    }

    /**
     * Waits for the client. If it could not be created before, as with too many open files, that is tried again.
     *
     * @throws ExecutionException if it cannot be created, as with certificates of the JVM that cannot be read
     */
    @Override
    public HttpClient await() throws InterruptedException, ExecutionException {
        return latest().get();
    }

    private synchronized CompletableFuture<HttpClient> latest() {
        if (created.isCompletedExceptionally()) {
            created = create();
        }
        return created;
    }

    /**
     * Ends the threads; repeating it is safe. Pending requests must be aborted before. If the thread is interrupted while the client is still
     * being created, it is closed as soon as it exists.
     */
    @Override
    public void close() {
        CompletableFuture<HttpClient> client;
        synchronized (this) {
            client = created;
        }
        try {
            close(client.get());
        } catch (ExecutionException notCreated) {
            // There is nothing to close, and the request that needed the client has got the reason.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CompletableFuture<Void> unused = client.thenAccept(this::close);
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
