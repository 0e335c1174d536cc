package io.github.stint.adapter.maton.gateway;

import feign.Feign;
import feign.Retryer;
import feign.Target.HardCodedTarget;
import java.net.URI;

/**
 * The way to the service: a request has a deadline, is repeated where that is right, keeps to the limits, and is sent. Safe for use
 * by several threads.
 */
public final class Gateway implements AutoCloseable {

    static final String CONNECTION = "Maton-Connection";

    private final GatewaySettings settings;
    private final HttpConnections connections;
    private final Deadlines way;
    private final Json json;
    private final Calls calls;

    private Gateway(GatewaySettings settings) {
        this.settings = settings;
        this.json = new Json(settings.credential());
        this.connections = new HttpConnections(settings.connectTimeout());
        Exchange transport = new HttpTransport(connections.client(), settings);
        Exchange limited = new Limits(transport, settings);
        Exchange repeated = new Retries(limited, settings);
        this.way = new Deadlines(repeated, settings.timeout());
        Visibility visibility = new Visibility(service(WorkspaceApi.class));
        this.calls = new Calls(new FailureErrors(settings), new StatusErrors(settings, visibility));
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
        return feign().requestInterceptor(request ->
                        settings.connection().ifPresent(connection -> request.header(CONNECTION, connection.value())))
                .target(new HardCodedTarget<>(api, settings.service().toString()));
    }

    /**
     * The requests of connections that the interface describes.
     *
     * @throws IllegalStateException if the time tracker is spoken to without Maton
     */
    public <A> A control(Class<A> api) {
        URI control = settings.control().orElseThrow(() -> new IllegalStateException("there is no Maton here"));
        return feign().target(new HardCodedTarget<>(api, control.toString()));
    }

    private Feign.Builder feign() {
        return Feign.builder()
                .client(way)
                // It would repeat whatever writes, too.
                .retryer(Retryer.NEVER_RETRY)
                .encoder(json.encoder())
                .decoder(json.decoder())
                // Even an answer that nothing is read from has to be the service's.
                .decodeVoid()
                .errorDecoder(json.errorDecoder());
    }

    /** Ends what is under way; repeating it is safe. */
    @Override
    public void close() {
        way.close();
        connections.close();
    }
}
