package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Passes requests to an endpoint, with latency and faults. */
final class FaultInjector {

    private final SimulatorFaults faults;
    private final Duration latency;
    private final Delay delay;

    FaultInjector(SimulatorFaults faults, Duration latency, Delay delay) {
        this.faults = faults;
        this.latency = latency;
        this.delay = delay;
    }

    /**
     * Handles a request.
     *
     * @param path the path of the service itself, which planned faults are matched against
     * @param rejections the responses of this endpoint to requests that it rejects
     */
    Delivery handle(
            Request request, List<String> path, Function<Request, Response> endpoint, RejectionFaults rejections)
            throws InterruptedException {
        wait(latency);
        List<Fault> drawn = faults.draw(request.method(), path);
        for (Fault fault : drawn) {
            if (fault.kind() == Fault.Kind.DELAY) {
                wait(fault.time());
            }
        }
        Optional<Fault> failure =
                drawn.stream().filter(fault -> fault.kind() != Fault.Kind.DELAY).findFirst();
        return failure.isPresent()
                ? fail(failure.orElseThrow(), request, endpoint, rejections)
                : Delivery.whole(endpoint.apply(request));
    }

    private void wait(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            delay.sleep(time);
        }
    }

    private Delivery fail(
            Fault fault, Request request, Function<Request, Response> endpoint, RejectionFaults rejections) {
        return switch (fault.kind()) {
            case DELAY, JITTER -> throw new IllegalArgumentException("a delay is no failure");
            case RATE_LIMITED -> Delivery.whole(tooManyRequests(fault.time()));
            case UNAUTHORIZED -> Delivery.whole(rejections.unauthorized());
            case PAYMENT_REQUIRED -> Delivery.whole(Response.empty(402));
            case FORBIDDEN -> Delivery.whole(rejections.forbidden());
            case NOT_FOUND -> Delivery.whole(rejections.notFound());
            case INTERNAL_ERROR -> Delivery.whole(internalError());
            case BAD_GATEWAY -> Delivery.whole(badGateway());
            case RESET_BEFORE -> Delivery.of(Response.empty(502), Delivery.Mode.RESET);
            case RESET_AFTER -> Delivery.of(endpoint.apply(request), Delivery.Mode.RESET);
            case HALF_BODY -> half(request, endpoint.apply(request));
            case SLOW_BODY -> new Delivery(endpoint.apply(request), Delivery.Mode.SLOW, fault.time());
        };
    }

    /** A response without a body cannot be cut in half, so the connection is reset. */
    private static Delivery half(Request request, Response response) {
        boolean bodiless = response.body().isEmpty() || request.method().equals("HEAD");
        return Delivery.of(response, bodiless ? Delivery.Mode.RESET : Delivery.Mode.HALF);
    }

    private static Response tooManyRequests(Duration retryAfter) {
        Response response = Response.empty(429);
        return retryAfter.isZero() ? response : response.withRetryAfter(retryAfter);
    }

    private static Response internalError() {
        return Json.error(WireErrors.internalError());
    }

    private static Response badGateway() {
        return Response.html(
                502,
                "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1>"
                        + "<p>The simulator was asked to fail.</p></body></html>");
    }
}
