package io.github.stint.adapter.maton.internal.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Reports what happens to requests. An observer that throws does not affect the request; only its first exception is logged. Safe for use by
 * several threads.
 */
public final class RequestObservation {

    private final RequestObserver observer;
    private final Clock clock;
    private final Consumer<Throwable> log;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicBoolean defectLogged = new AtomicBoolean();

    /**
     * Reports to that observer.
     *
     * @param clock measures the time of requests
     * @param log receives the first exception of the observer
     */
    public RequestObservation(RequestObserver observer, Clock clock, Consumer<Throwable> log) {
        this.log = log;
        this.observer = observer;
        this.clock = clock;
    }

    long nextNumber() {
        return requests.incrementAndGet();
    }

    Instant now() {
        return clock.instant();
    }

    /** The time since then; zero if the clock was set back. */
    Duration since(Instant begin) {
        Duration time = Duration.between(begin, now());
        return time.isNegative() ? Duration.ZERO : time;
    }

    /** Any failure of the observer is caught: a write that took effect must not look as if it had failed. */
    void report(Consumer<RequestObserver> event) {
        try {
            event.accept(observer);
        } catch (Throwable defect) {
            if (defectLogged.compareAndSet(false, true)) {
                log.accept(defect);
            }
        }
    }
}
