package io.github.stint.adapter.maton.internal.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * What happened to a request that asked for permission.
 *
 * @param retryAfter the delay that the service asks for; only if it refused the request
 */
public record Outcome(Result result, Optional<Duration> retryAfter) {

    /** It was sent, and the service responded with any status but 429. */
    public static Outcome accepted() {
        return new Outcome(Result.ACCEPTED, Optional.empty());
    }

    /** It was sent, and it is not known whether it arrived. */
    public static Outcome noResponse() {
        return new Outcome(Result.NO_RESPONSE, Optional.empty());
    }

    /** It was not sent, or did not reach what has the limit. */
    public static Outcome notSent() {
        return new Outcome(Result.NOT_SENT, Optional.empty());
    }

    /** The kinds of outcomes. */
    public enum Result {
        ACCEPTED,
        REFUSED,
        NO_RESPONSE,
        NOT_SENT
    }

    /** It was sent, and the service refused it because there were too many requests. */
    public static Outcome refused(Optional<Duration> retryAfter) {
        return new Outcome(Result.REFUSED, retryAfter);
    }
}
