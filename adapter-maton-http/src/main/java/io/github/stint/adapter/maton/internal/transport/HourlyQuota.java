package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.quota.LedgerQuota;
import io.github.stint.core.quota.Refusal;
import io.github.stint.core.quota.RequestScope;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Counts the requests of an hour, and sends none that the service would refuse. Requests of Maton's connections do not count, because
 * they do not reach Clockify.
 */
final class HourlyQuota implements RequestStep {

    private static final int PAYMENT_REQUIRED = 402;
    private static final int TOO_MANY_REQUESTS = 429;

    private final RequestStep next;
    private final GatewaySettings settings;
    private final LedgerQuota quota;
    private final Predicate<Response> isByGateway;

    /**
     * Creates the step.
     *
     * @param isByGateway whether a response is certainly from the gateway, whose limit is one per second
     */
    HourlyQuota(RequestStep next, GatewaySettings settings, LedgerQuota quota, Predicate<Response> isByGateway) {
        this.next = next;
        this.settings = settings;
        this.quota = quota;
        this.isByGateway = isByGateway;
    }

    @Override
    public Response send(Request request, RequestState state) throws IOException {
        return request.url().startsWith(settings.service() + "/")
                ? sendCounted(request, state)
                : next.send(request, state);
    }

    private Response sendCounted(Request request, RequestState state) throws IOException {
        RequestScope scope = RequestedScope.of(request);
        try {
            quota.count(scope);
        } catch (RateLimited usedUp) {
            throw failure(usedUp);
        }
        Response response = sendOrGiveBack(request, state, scope);
        if (isRefusal(response)) {
            Optional<RateLimited> usedUp = quota.refused(scope, refusal(response));
            if (usedUp.isPresent()) {
                throw failure(usedUp.get()).withStatus(response.status());
            }
        } else {
            quota.accepted(scope, isWrite(request));
        }
        return response;
    }

    private Response sendOrGiveBack(Request request, RequestState state, RequestScope scope) throws IOException {
        try {
            return next.send(request, state);
        } catch (RequestFailure failure) {
            if (failure.reason().mayHaveArrived()) {
                quota.mayHaveArrived(isWrite(request));
            } else {
                quota.notSent(scope);
            }
            throw failure;
        }
    }

    private static boolean isWrite(Request request) {
        return !SafeMethods.contain(request.httpMethod());
    }

    private boolean isRefusal(Response response) {
        return (response.status() == TOO_MANY_REQUESTS || response.status() == PAYMENT_REQUIRED)
                && !isByGateway.test(response);
    }

    private static Refusal refusal(Response response) {
        return new Refusal(response.status() == PAYMENT_REQUIRED, RetryAfter.of(response));
    }

    /** Not a response with status 429, because that would be retried. */
    private static RequestFailure failure(RateLimited usedUp) {
        return new RequestFailure(Reason.RATE_LIMITED, usedUp.getMessage(), usedUp);
    }
}
