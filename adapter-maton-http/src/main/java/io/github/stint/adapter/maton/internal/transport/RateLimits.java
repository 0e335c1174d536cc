package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.limit.Gate;
import io.github.stint.adapter.maton.internal.limit.Outcome;
import io.github.stint.adapter.maton.internal.limit.Permit;
import io.github.stint.adapter.maton.internal.limit.Scope;
import io.github.stint.adapter.maton.internal.network.WaitingTime;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import io.github.stint.core.error.RateLimited;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sends requests when all gates permit it, each for the workspace and then for the account. A request that would have to wait beyond its
 * deadline is not sent.
 */
final class RateLimits implements RequestStep {

    private static final String OPERATION = "send request";
    private static final Duration LEAST_WAIT = Duration.ofNanos(1);

    private final RequestStep next;
    private final GatewaySettings settings;
    private final List<Gate> gates;
    private final WaitingTime time;
    private final Predicate<Response> isByGateway;
    private final Scope account;

    /**
     * Creates the step.
     *
     * @param isByGateway whether a response is certainly from the gateway, which limits accounts only
     */
    RateLimits(
            RequestStep next,
            GatewaySettings settings,
            List<Gate> gates,
            WaitingTime time,
            Predicate<Response> isByGateway) {
        this.next = next;
        this.settings = settings;
        this.gates = gates;
        this.time = time;
        this.isByGateway = isByGateway;
        this.account = new Scope(
                Scope.Kind.ACCOUNT,
                settings.service(),
                settings.credential().digest(settings.service()),
                settings.accountLimit());
    }

    @Override
    public Response send(Request request, RequestState state) throws IOException {
        Optional<Scope> workspace = RequestedScope.of(request)
                .workspace()
                .map(id -> new Scope(Scope.Kind.WORKSPACE, settings.service(), id.value(), settings.workspaceLimit()));
        List<Limit> limits = gates.stream()
                .flatMap(gate ->
                        Stream.concat(workspace.stream(), Stream.of(account)).map(scope -> new Limit(gate, scope)))
                .toList();
        return sendWithin(limits, List.of(), request, state);
    }

    private record Limit(Gate gate, Scope scope) {}

    /** Sends the request as soon as the first limit permits it, and then the others. */
    private Response sendWithin(List<Limit> limits, List<Permit> given, Request request, RequestState state)
            throws IOException {
        if (limits.isEmpty()) {
            given.forEach(Permit::sent);
            return next.send(request, state);
        }
        Limit limit = limits.get(0);
        Permit permit = ask(limit, state);
        Outcome outcome = Outcome.notSent();
        try {
            await(permit, state);
            outcome = Outcome.noResponse();
            Response response = sendWithin(
                    limits.subList(1, limits.size()),
                    Stream.concat(given.stream(), Stream.of(permit)).toList(),
                    request,
                    state);
            outcome = outcome(response, limit.scope());
            return response;
        } catch (RequestFailure failure) {
            outcome = failure.reason().mayHaveArrived() ? Outcome.noResponse() : Outcome.notSent();
            throw failure;
        } finally {
            permit.report(outcome);
        }
    }

    private Outcome outcome(Response response, Scope scope) {
        if (!Attempts.isRefused(response)) {
            return Outcome.accepted();
        }
        return scope.kind() == Scope.Kind.WORKSPACE && isByGateway.test(response)
                ? Outcome.notSent()
                : Outcome.refused(RetryAfter.of(response));
    }

    private static Permit ask(Limit limit, RequestState state) throws RequestFailure {
        Duration left = state.time().left();
        try {
            // After the timeout, which ends the request anyway, a gate takes nothing for a later time.
            return limit.gate().ask(limit.scope(), left.compareTo(LEAST_WAIT) > 0 ? left : LEAST_WAIT);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } catch (RuntimeException unavailable) {
            throw failed(unavailable);
        }
    }

    private static RequestFailure failed(RuntimeException gate) {
        return new RequestFailure(Reason.GATE_FAILED, "the gate of the rate limits failed: " + gate.getMessage(), gate);
    }

    private static Duration delay(Permit permit) throws RequestFailure {
        try {
            return Objects.requireNonNull(permit.delay(), "no delay");
        } catch (RuntimeException unavailable) {
            throw failed(unavailable);
        }
    }

    private void await(Permit permit, RequestState state) throws RequestFailure {
        Duration delay = delay(permit);
        state.observed().ifPresent(observed -> observed.waiting(delay));
        for (Duration left = delay; !left.isZero() && !left.isNegative(); left = delay(permit)) {
            if (!state.time().allows(left)) {
                throw new RequestFailure(
                        Reason.RATE_LIMITED,
                        "the rate limit permits the request only after its timeout",
                        permit.isRefusingAll()
                                ? RateLimited.perhapsForTheHour(OPERATION, left)
                                : new RateLimited(OPERATION, left));
            }
            sleep(left, state);
        }
    }

    private void sleep(Duration delay, RequestState state) throws RequestFailure {
        try {
            time.sleep(delay);
            state.time().waited(delay);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static RequestFailure interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new RequestFailure(Reason.CANCELLED, "interrupted before the request was sent", interrupted);
    }
}
