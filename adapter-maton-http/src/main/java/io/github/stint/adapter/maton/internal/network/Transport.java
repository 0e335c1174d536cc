package io.github.stint.adapter.maton.internal.network;

import io.github.stint.adapter.maton.internal.limit.AdaptiveGate;
import io.github.stint.adapter.maton.internal.limit.Gate;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Stream;

/** Connections, threads, rate limits and time, which the clients of several keys can share. Safe for use by several threads. */
public final class Transport implements AutoCloseable {

    /** With the page that is needed, these are the five requests of 100 ms that 50 a second permit. */
    private static final int PAGES_AHEAD = 4;

    private final NetworkSettings settings;
    private final OpeningClient client;
    private final Runnable connections;
    private final RequestThreads threads;
    private final List<Gate> gates;

    private Transport(NetworkSettings settings, OpeningClient client, Runnable connections) {
        this.settings = settings;
        this.client = client;
        this.connections = connections;
        this.threads = new RequestThreads(settings.executor());
        Gate own =
                new AdaptiveGate(settings.time().nanoseconds(), settings.time().random());
        this.gates = Stream.concat(Stream.of(own), settings.gate().stream()).toList();
    }

    /** Begins to open a transport; nothing is sent yet. */
    public static Transport open(NetworkSettings settings) {
        CloseableHttpClient client = new CloseableHttpClient(settings.connectTimeout(), settings.route());
        return new Transport(settings, client, client::close);
    }

    /** A transport that sends its requests with that client, which it does not close. */
    public static Transport over(HttpClient client, NetworkSettings settings) {
        return new Transport(settings, () -> client, () -> {});
    }

    public OpeningClient client() {
        return client;
    }

    public RequestThreads threads() {
        return threads;
    }

    /** All have to permit a request, in this order: what the clients of this transport have learned, and what is shared with others. */
    public List<Gate> gates() {
        return gates;
    }

    public WaitingTime time() {
        return settings.time();
    }

    /**
     * How many pages of a list can be requested before they are needed, unless a program sets it: none with an executor that was given,
     * because it may have few threads, and reject what is more.
     */
    public int pagesAhead() {
        return settings.executor().isPresent() ? 0 : PAGES_AHEAD;
    }

    /** The proxy and the trusted certificates. */
    public NetworkRoute route() {
        return settings.route();
    }

    /** Aborts the pending requests of all clients, and ends all threads; repeating it is safe. */
    @Override
    public void close() {
        threads.close();
        connections.run();
    }
}
