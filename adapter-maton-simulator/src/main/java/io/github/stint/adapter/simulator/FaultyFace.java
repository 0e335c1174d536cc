package io.github.stint.adapter.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers as the face behind it does, unless something is to go wrong. */
final class FaultyFace {

    private final Faults faults;
    private final Duration latency;
    private final Pause pause;
    private final Json json = new Json();

    FaultyFace(Faults faults, Duration latency, Pause pause) {
        this.faults = faults;
        this.latency = latency;
        this.pause = pause;
    }

    /**
     * Answers.
     *
     * @param path the path as the service itself knows it, which planned faults are matched against
     */
    Reply answer(Request request, List<String> path, Function<Request, Answer> face) throws InterruptedException {
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
                : Reply.of(face.apply(request), Reply.Delivery.WHOLE);
    }

    private void wait(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            pause.last(time);
        }
    }

    private Reply spoilt(Fault fault, Request request, Function<Request, Answer> face) {
        return switch (fault.kind()) {
            case DELAY, JITTER -> throw new IllegalArgumentException("a delay spoils nothing");
            case RATE_LIMITED -> Reply.of(tooManyRequests(fault.time()), Reply.Delivery.WHOLE);
            case INTERNAL_ERROR -> Reply.of(internalError(), Reply.Delivery.WHOLE);
            case BAD_GATEWAY -> Reply.of(badGateway(), Reply.Delivery.WHOLE);
            case RESET_BEFORE -> Reply.of(Answer.empty(502), Reply.Delivery.RESET);
            case RESET_AFTER -> Reply.of(face.apply(request), Reply.Delivery.RESET);
            case HALF_BODY -> half(request, face.apply(request));
            case SLOW_BODY -> new Reply(face.apply(request), Reply.Delivery.SLOW, fault.time());
        };
    }

    /** Nothing can be cut in half where there is nothing, so that such an answer is lost as a whole. */
    private static Reply half(Request request, Answer answer) {
        boolean bodiless = answer.body().isEmpty() || request.method().equals("HEAD");
        return Reply.of(answer, bodiless ? Reply.Delivery.RESET : Reply.Delivery.HALF);
    }

    private static Answer tooManyRequests(Duration retryAfter) {
        Answer answer = Answer.empty(429);
        return retryAfter.isZero() ? answer : RetryAfter.on(answer, retryAfter);
    }

    private Answer internalError() {
        return json.error(WireErrors.broken());
    }

    private static Answer badGateway() {
        return Answer.html(
                502,
                "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1>"
                        + "<p>The simulator was asked to fail.</p></body></html>");
    }
}
