package io.github.stint.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service received too many requests. It rejected this one before it had any effect, so a retry is safe. */
public final class RateLimited extends StintException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** Creates the error for a response without a time to wait. */
    public RateLimited(String operation) {
        super(operation, "rate-limited", "too many requests", "wait a moment, then try again");
        this.retryAfter = null;
    }

    /** Creates the error for a response with the time to wait. */
    public RateLimited(String operation, Duration retryAfter) {
        super(
                operation,
                "rate-limited",
                "too many requests",
                "try again in " + Math.max(1, secondsRoundedUp(retryAfter)) + " s");
        this.retryAfter = retryAfter;
    }

    /** Returns the duration in whole seconds, rounded up so that the next attempt is not too early. */
    public static long secondsRoundedUp(Duration duration) {
        return duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
    }

    /** Returns the time to wait before the next attempt, or empty if the service did not report one. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
