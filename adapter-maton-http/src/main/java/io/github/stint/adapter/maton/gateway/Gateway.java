package io.github.stint.adapter.maton.gateway;


/**
 * The way to the service: a request has a deadline, is repeated where that is right, keeps to the limits, and is sent. Safe for use
 * by several threads.
 */
public final class Gateway implements AutoCloseable {

    private final GatewaySettings settings;
    private final HttpConnections connections;
    private final Deadlines way;
    private final Json json;
    private final ApiFactory apis;
    private final Calls calls;

    private Gateway(GatewaySettings settings) {
        this.settings = settings;
        this.json = new Json(settings.credential());
        this.connections = new HttpConnections(settings.connectTimeout());
        Exchange transport = new HttpTransport(connections.client(), settings);
        Exchange limited = new Limits(transport, settings);
        Exchange repeated = new Retries(limited, settings);
        this.way = new Deadlines(repeated, settings.timeout());
        this.apis = new ApiFactory(settings, way, json);
        this.calls = new Calls(settings, apis);
    }

    /** Makes the way; nothing is sent yet. */
    public static Gateway open(GatewaySettings settings) {
        return new Gateway(settings);
    }

    /** What tells errors in the words of the domain; every request has to go through it. */
    public Calls calls() {
        return calls;
    }

    /** Requests as somebody wrote them. */
    public RawCalls raw() {
        return new RawCalls(way, settings, json, calls);
    }

    /** The requests of the time tracker that the interface describes. */
    public <A> A service(Class<A> api) {
        return apis.service(api);
    }

    /**
     * The requests of connections that the interface describes.
     *
     * @throws IllegalStateException if the time tracker is spoken to without Maton
     */
    public <A> A control(Class<A> api) {
        return apis.control(api);
    }

    /** Ends what is under way; repeating it is safe. */
    @Override
    public void close() {
        way.close();
        connections.close();
    }
}
