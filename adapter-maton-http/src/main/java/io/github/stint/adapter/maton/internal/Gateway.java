package io.github.stint.adapter.maton.internal;

import io.github.stint.adapter.maton.internal.ahead.ReadAhead;
import io.github.stint.adapter.maton.internal.error.ErrorTranslator;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.guard.ResponseGuard;
import io.github.stint.adapter.maton.internal.lazy.OnDemand;
import io.github.stint.adapter.maton.internal.network.Transport;
import io.github.stint.adapter.maton.internal.tokens.ItemParser;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestChain;
import io.github.stint.adapter.maton.internal.wire.ApiFactory;
import io.github.stint.adapter.maton.internal.wire.Effect;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.Json;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.StintException;
import io.github.stint.core.quota.RequestQuota;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Creates what the ports need to send requests. Safe for use by several threads. */
public final class Gateway implements AutoCloseable {

    private final GatewaySettings settings;
    private final RequestChain chain;
    private final Json json;
    private final ApiFactory apis;
    private final ResponseGuard guard;
    private final RequestExecutor requests;
    private final Sleeper sleeper;

    private record GuardErrors(ErrorTranslator errors, RequestChain chain) implements ResponseGuard.Errors {

        @Override
        public StintException ofInvalidResponse(Operation operation, RuntimeException reason, boolean safe) {
            return errors.ofInvalidResponse(operation, reason, safe ? Effect.NONE : Effect.ACCEPTED);
        }

        @Override
        public boolean isClosed() {
            return chain.isClosed();
        }
    }

    private Gateway(GatewaySettings settings, Transport transport, boolean owned) {
        this.settings = settings;
        this.sleeper = transport.time()::sleep;
        this.json = new Json(settings.credential());
        this.chain = RequestChain.open(settings, json::isByGateway, transport, owned);
        this.apis = new ApiFactory(settings, chain, json);
        ErrorTranslator errors = new ErrorTranslator(settings, apis, chain.operations());
        this.guard = new ResponseGuard(new GuardErrors(errors, chain));
        this.requests = new RequestExecutor(
                errors,
                chain.operations(),
                guard,
                ReadAhead.of(settings.pagesAhead().orElse(transport.pagesAhead()), this::isUnlimited));
    }

    /** Whether no workspace is known to have a limit of requests per hour. */
    private boolean isUnlimited() {
        return chain.quota().status().stream()
                .allMatch(workspace -> workspace.limit().isEmpty());
    }

    /**
     * Opens a gateway; nothing is sent yet.
     *
     * @param transport sends the requests
     * @param owned whether the transport is closed with the gateway
     */
    public static Gateway open(GatewaySettings settings, Transport transport, boolean owned) {
        return new Gateway(settings, transport, owned);
    }

    /** Sends requests and translates their errors; every request has to go through it. */
    public RequestExecutor requests() {
        return requests;
    }

    /** Runs the operations of all ports. */
    public ResponseGuard guard() {
        return guard;
    }

    /**
     * A reader of entities from responses.
     *
     * @param mapping throws if a value is missing or invalid
     * @param required the fields without which an entity cannot be represented
     */
    public <D, T> ItemReader<D, T> reader(EntityKind kind, Function<D, T> mapping, String... required) {
        return ItemReader.of(settings, kind, mapping, required);
    }

    /** Sends requests that the caller writes. */
    public RawRequests raw() {
        return new RawRequests(chain, settings, json, requests);
    }

    /**
     * A client for requests of the time tracker. It is created when it is first used, because that takes longer than a request, and what is
     * in the cache needs none.
     */
    public <A> Supplier<A> service(Class<A> api) {
        return new OnDemand<>(() -> apis.service(api));
    }

    /**
     * As {@link #service(Class)}, but objects and lists are read with parsers, one for each response.
     *
     * @param type the wire type of an object or item
     */
    public <A, D> Supplier<A> service(Class<A> api, Class<D> type, Supplier<ItemParser<D>> parser) {
        return new OnDemand<>(() -> apis.service(api, json.parsing(type, parser)));
    }

    /**
     * As {@link #service(Class)}, for requests of Maton's connections.
     *
     * @return a supplier that throws {@link IllegalStateException} if Maton is not used
     */
    public <A> Supplier<A> control(Class<A> api) {
        return new OnDemand<>(() -> apis.control(api));
    }

    /** Waits in the time of the transport. */
    public Sleeper sleeper() {
        return sleeper;
    }

    /** The requests of the hour. */
    public RequestQuota quota() {
        return chain.quota();
    }

    /** The date header of the last response that had one; empty before. */
    public Optional<String> lastDate() {
        return chain.lastDate();
    }

    /** Aborts pending requests; repeating it is safe. */
    @Override
    public void close() {
        chain.close();
    }
}
