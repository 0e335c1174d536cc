package io.github.stint.adapter.maton.internal.transport;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.network.JvmTime;
import io.github.stint.adapter.maton.internal.network.Transport;
import io.github.stint.adapter.maton.internal.observation.ObservedRequest;
import io.github.stint.adapter.maton.internal.observation.OperationScope;
import io.github.stint.core.quota.LedgerQuota;
import io.github.stint.core.quota.RequestQuota;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Sends requests through all steps: {@link Deadlines}, {@link Retries}, {@link HourlyQuota} if requests are counted, {@link RateLimits}
 * and {@link HttpTransport}. Safe for use by several threads.
 */
public final class RequestChain implements Client, AutoCloseable {

    private static final int LIMIT_OF_MATON = 10;
    private static final int LIMIT_OF_CLOCKIFY = 50;

    private final Transport shared;
    private final boolean owned;
    private final Deadlines deadlines;
    private final Optional<LedgerQuota> quota;
    private final HttpTransport transport;
    private final GatewaySettings settings;
    private final OperationScope operations;

    private RequestChain(GatewaySettings settings, Predicate<Response> isByGateway, Transport shared, boolean owned) {
        this.settings = settings;
        this.shared = shared;
        this.owned = owned;
        this.operations = new OperationScope(settings.observation());
        this.transport = new HttpTransport(shared.client(), settings);
        RequestStep limited = new RateLimits(this::sendObserved, settings, shared.gates(), shared.time(), isByGateway);
        this.quota = settings.quota().map(counted -> quota(counted, settings));
        RequestStep counted = quota.<RequestStep>map(hour -> new HourlyQuota(limited, settings, hour, isByGateway))
                .orElse(limited);
        RequestStep retried = new Retries(counted, settings, shared.time());
        this.deadlines = new Deadlines(
                (request, state) -> sendWhenOpen(retried, request, state), settings.timeout(), shared.threads());
    }

    /** Waits for the HTTP client before the limits, which count the time between requests, and before the request is observed. */
    private Response sendWhenOpen(RequestStep next, Request request, RequestState state) throws IOException {
        transport.awaitClient();
        return next.send(request, state);
    }

    private Response sendObserved(Request request, RequestState state) throws IOException {
        Optional<ObservedRequest> observed = state.observed();
        return observed.isPresent()
                ? observed.get().attempt(() -> transport.send(request, state), Response::status)
                : transport.send(request, state);
    }

    private static LedgerQuota quota(QuotaSettings counted, GatewaySettings settings) {
        return new LedgerQuota(
                counted.ledger(),
                settings.credential().digest(settings.service()),
                counted.plan(),
                settings.accountLimit().orElse(documentedLimit(settings)),
                counted.clock());
    }

    private static int documentedLimit(GatewaySettings settings) {
        return settings.control().isPresent() ? LIMIT_OF_MATON : LIMIT_OF_CLOCKIFY;
    }

    /**
     * Builds the chain; nothing is sent yet.
     *
     * @param isByGateway whether a response is certainly from the gateway, and not from the service behind it
     * @param transport sends the requests
     * @param owned whether the transport is closed with the chain
     */
    public static RequestChain open(
            GatewaySettings settings, Predicate<Response> isByGateway, Transport transport, boolean owned) {
        return new RequestChain(settings, isByGateway, transport, owned);
    }

    /** The operations that requests are part of; every request has to be part of one. */
    public OperationScope operations() {
        return operations;
    }

    /** The requests of the hour; unlimited if they are not counted. */
    public RequestQuota quota() {
        return quota.<RequestQuota>map(hour -> hour).orElseGet(RequestQuota::unlimited);
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        String path = RequestPath.of(request, settings);
        Credential credential = settings.credential();
        return deadlines.execute(
                request,
                new RequestState(
                        operations.begin(
                                request.httpMethod().name(),
                                credential.redact(path),
                                credential.redact(RequestPath.template(request, path)),
                                credential::redact),
                        new RemainingTime(timeoutClock(), settings.timeout())));
    }

    private LongSupplier timeoutClock() {
        return shared.threads().isTimed()
                ? shared.time().nanoseconds()
                : JvmTime.ofWaits().nanoseconds();
    }

    /** The date header of the last response that had one; empty before. */
    public Optional<String> lastDate() {
        return transport.lastDate();
    }

    /** Whether a request would fail because this or its transport is closed. */
    public boolean isClosed() {
        return deadlines.isClosed();
    }

    /** Aborts pending requests, and closes a transport of its own; repeating it is safe. */
    @Override
    public void close() {
        deadlines.close();
        if (owned) {
            shared.close();
        }
        quota.ifPresent(LedgerQuota::release);
    }
}
