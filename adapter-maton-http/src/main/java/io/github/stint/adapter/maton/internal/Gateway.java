package io.github.stint.adapter.maton.internal;

import io.github.stint.adapter.maton.internal.error.ErrorTranslator;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestChain;
import io.github.stint.adapter.maton.internal.wire.ApiFactory;
import io.github.stint.adapter.maton.internal.wire.Json;

/** Creates what the ports need to send requests. Safe for use by several threads. */
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

    /** Opens a gateway; nothing is sent yet. */
    public static Gateway open(GatewaySettings settings) {
        return new Gateway(settings);
    }

    /** Sends requests and translates their errors; every request has to go through it. */
    public RequestExecutor requests() {
        return requests;
    }

    /** Sends requests that the caller writes. */
    public RawRequests raw() {
        return new RawRequests(chain, settings, json, requests);
    }

    /** A client for requests of the time tracker. */
    public <A> A service(Class<A> api) {
        return apis.service(api);
    }

    /**
     * A client for requests of Maton's connections.
     *
     * @throws IllegalStateException if Maton is not used
     */
    public <A> A control(Class<A> api) {
        return apis.control(api);
    }

    /** Aborts pending requests; repeating it is safe. */
    @Override
    public void close() {
        chain.close();
    }
}
