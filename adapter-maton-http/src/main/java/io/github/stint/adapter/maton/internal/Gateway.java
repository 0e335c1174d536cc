package io.github.stint.adapter.maton.internal;

import io.github.stint.adapter.maton.internal.error.ErrorTranslator;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestChain;
import io.github.stint.adapter.maton.internal.wire.ApiFactory;
import io.github.stint.adapter.maton.internal.wire.Json;

/**
 * The way to the service: a request has a deadline, is repeated where that is right, keeps to the limits, and is sent. Safe for use
 * by several threads.
 */
public final class Gateway implements AutoCloseable {

    private final GatewaySettings settings;
    private final RequestChain chain;
    private final Json json;
    private final ApiFactory apis;
    private final RequestExecutor requests;

    private Gateway(GatewaySettings settings) {
        this.settings = settings;
        this.json = new Json(settings.credential());
        this.chain = RequestChain.open(settings);
        this.apis = new ApiFactory(settings, chain, json);
        this.requests = new RequestExecutor(new ErrorTranslator(settings, apis));
    }

    /** Makes the way; nothing is sent yet. */
    public static Gateway open(GatewaySettings settings) {
        return new Gateway(settings);
    }

    /** Sends requests and translates their errors; every request has to go through it. */
    public RequestExecutor requests() {
        return requests;
    }

    /** Requests as somebody wrote them. */
    public RawRequests raw() {
        return new RawRequests(chain, settings, json, requests);
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
        chain.close();
    }
}
