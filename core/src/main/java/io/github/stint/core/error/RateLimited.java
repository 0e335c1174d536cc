package io.github.stint.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too many calls in too short a time. The call was refused before it had any effect, so repeating it is safe. */
public final class RateLimited extends StintException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** A refusal that does not say how long to wait. */
    public RateLimited(String operation) {
        super(operation, "rate-limited", "too many requests in a short time", "wait a moment, then try again");
        this.retryAfter = null;
    }

    /** A refusal that says how long to wait. */
    public RateLimited(String operation, Duration retryAfter) {
        super(
                operation,
                "rate-limited",
                "too many requests in a short time",
                "try again in " + Math.max(1, wholeSeconds(retryAfter)) + " s");
        this.retryAfter = retryAfter;
    }

    /** Rounded up, so that nobody comes back too early. */
    private static long wholeSeconds(Duration duration) {
        return duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
    }

    /** How long to wait before the next try; empty when the service did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
