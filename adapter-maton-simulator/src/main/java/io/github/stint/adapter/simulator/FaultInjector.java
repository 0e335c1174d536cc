package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.adapter.simulator.internal.wire.RetryAfterHeader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers as the face behind it does, unless something is to go wrong. */
final class FaultInjector {

    private final Faults faults;
    private final Duration latency;
    private final Delay delay;
    private final Json json = new Json();

    FaultInjector(Faults faults, Duration latency, Delay delay) {
        this.faults = faults;
        this.latency = latency;
        this.delay = delay;
    }

    /**
     * Answers.
     *
     * @param path the path as the service itself knows it, which planned faults are matched against
     */
    Delivery answer(Request request, List<String> path, Function<Request, Response> face) throws InterruptedException {
        wait(latency);
        List<Fault> drawn = faults.draw(request.method(), path);
        for (Fault fault : drawn) {
            if (fault.kind() == Fault.Kind.DELAY) {
                wait(fault.time());
            }
        }
        Optional<Fault> fatal =
                drawn.stream().filter(fault -> fault.kind() != Fault.Kind.DELAY).findFirst();
        return fatal.isPresent()
                ? spoilt(fatal.orElseThrow(), request, face)
                : Delivery.of(face.apply(request), Delivery.Mode.WHOLE);
    }

    private void wait(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            delay.sleep(time);
        }
    }

    private Delivery spoilt(Fault fault, Request request, Function<Request, Response> face) {
        return switch (fault.kind()) {
            case DELAY, JITTER -> throw new IllegalArgumentException("a delay spoils nothing");
            case RATE_LIMITED -> Delivery.of(tooManyRequests(fault.time()), Delivery.Mode.WHOLE);
            case INTERNAL_ERROR -> Delivery.of(internalError(), Delivery.Mode.WHOLE);
            case BAD_GATEWAY -> Delivery.of(badGateway(), Delivery.Mode.WHOLE);
            case RESET_BEFORE -> Delivery.of(Response.empty(502), Delivery.Mode.RESET);
            case RESET_AFTER -> Delivery.of(face.apply(request), Delivery.Mode.RESET);
            case HALF_BODY -> half(request, face.apply(request));
            case SLOW_BODY -> new Delivery(face.apply(request), Delivery.Mode.SLOW, fault.time());
        };
    }

    /** Nothing can be cut in half where there is nothing, so that such an answer is lost as a whole. */
    private static Delivery half(Request request, Response answer) {
        boolean bodiless = answer.body().isEmpty() || request.method().equals("HEAD");
        return Delivery.of(answer, bodiless ? Delivery.Mode.RESET : Delivery.Mode.HALF);
    }

    private static Response tooManyRequests(Duration retryAfter) {
        Response answer = Response.empty(429);
        return retryAfter.isZero() ? answer : RetryAfterHeader.on(answer, retryAfter);
    }

    private Response internalError() {
        return json.error(WireErrors.broken());
    }

    private static Response badGateway() {
        return Response.html(
                502,
                "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1>"
                        + "<p>The simulator was asked to fail.</p></body></html>");
    }
}
