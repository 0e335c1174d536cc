package io.github.stint.spring.health;

import io.github.stint.core.Stint;
import io.github.stint.core.cache.Cached;
import io.github.stint.core.error.StintException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads the current user, and uses the result until the interval has passed. It sends at most one request in an interval, and retries of
 * it. While one thread checks, others receive the previous result. Safe for use by several threads.
 */
final class ServiceCheck {

    private final Stint stint;
    private final Duration interval;
    private final Clock clock;
    private final Lock checking = new ReentrantLock();
    private volatile Optional<Timed> last = Optional.empty();

    private record Timed(CheckResult result, Instant time) {}

    ServiceCheck(Stint stint, Duration interval, Clock clock) {
        this.stint = stint;
        this.interval = interval;
        this.clock = clock;
    }

    CheckResult result() {
        if (isDue() && checking.tryLock()) {
            try {
                if (isDue()) {
                    Instant now = clock.instant();
                    last = Optional.of(new Timed(check(now), now));
                }
            } finally {
                checking.unlock();
            }
        }
        return last.map(Timed::result).orElseGet(CheckResult::pending);
    }

    private boolean isDue() {
        return last.map(check -> !clock.instant().isBefore(check.time().plus(interval)))
                .orElse(true);
    }

    private CheckResult check(Instant now) {
        try {
            Cached.bypass(stint).users().current();
            return CheckResult.up(now);
        } catch (StintException error) {
            return CheckResult.failed(error, now);
        }
    }
}
