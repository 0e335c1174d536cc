package io.github.stint.core.error;

import io.github.stint.core.quota.RequestHistory;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The service received too many requests. It rejected this one before it had any effect, so a retry is safe. */
public final class RateLimited extends StintException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;
    private final @Nullable Hour hour;

    /**
     * The requests of an hour, which are used up.
     *
     * @param used how many requests count now
     * @param limit how many the service permits in an hour
     * @param needed how many the operation takes at most
     * @param kept how many are kept for stopping a timer
     * @param now when the operation was attempted
     * @param enoughAt when enough for the operation are left, as far as it is known
     * @param fullAt when all are left, as far as it is known
     */
    public record Hour(int used, int limit, int needed, int kept, Instant now, Instant enoughAt, Instant fullAt)
            implements Serializable {

        private String message() {
            return "used " + used + " of " + limit + " requests of the hour; this takes up to " + needed
                    + (kept == 0 ? "" : ", and " + kept + " are kept for stopping a timer");
        }

        /**
         * Returns what to do next.
         *
         * @param time formats the times
         */
        public String hint(Function<Instant, String> time) {
            return "try again at " + time.apply(enoughAt) + ", full again at " + time.apply(fullAt)
                    + "; if the plan of the workspace is a paid one, set the plan to paid";
        }
    }

    /** Creates the error for a response without a time to wait. */
    public RateLimited(String operation) {
        super(operation, "rate-limited", "too many requests", "wait a moment, then try again");
        this.retryAfter = null;
        this.hour = null;
    }

    /** Creates the error for the end of the requests of an hour. */
    public RateLimited(String operation, Hour hour) {
        super(
                operation,
                "rate-limited",
                hour.message(),
                hour.hint(time -> time.truncatedTo(ChronoUnit.SECONDS).toString()));
        this.retryAfter = Duration.between(hour.now(), hour.enoughAt());
        this.hour = hour;
    }

    /** Creates the error for a response with the time to wait. */
    public RateLimited(String operation, Duration retryAfter) {
        this(operation, "too many requests", tryAgain(retryAfter), retryAfter, null);
    }

    private RateLimited(
            String operation, String message, String hint, @Nullable Duration retryAfter, @Nullable Hour hour) {
        super(operation, "rate-limited", message, hint);
        this.retryAfter = retryAfter;
        this.hour = hour;
    }

    /**
     * Returns the error for requests that are all refused, although they were slowed down: nothing has counted them, but the requests of an
     * hour may be used up.
     *
     * @param retryAfter the time after which one request is sent again
     */
    public static RateLimited perhapsForTheHour(String operation, Duration retryAfter) {
        return new RateLimited(
                operation,
                "too many requests: all are refused, although they were slowed down; a free plan permits "
                        + RequestHistory.LIMIT + " an hour",
                tryAgain(retryAfter)
                        + ", and otherwise within an hour; if the plan of the workspace is a free one, set the"
                        + " plan to free, and let a ledger count the requests, so that none is refused",
                retryAfter,
                null);
    }

    private static String tryAgain(Duration retryAfter) {
        return "try again in " + Math.max(1, secondsRoundedUp(retryAfter)) + " s";
    }

    /** Returns the same error of another operation; without its cause and its response. */
    public RateLimited during(String operation) {
        return new RateLimited(operation, getMessage(), hint(), retryAfter, hour);
    }

    /** Returns the duration in whole seconds, rounded up so that the next attempt is not too early. */
    public static long secondsRoundedUp(Duration duration) {
        return duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
    }

    /** Returns the time to wait before the next attempt, or empty if it is not known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Returns the requests of the hour, if they are used up; empty if there were too many for a second, or the reason is not known. */
    public Optional<Hour> hour() {
        return Optional.ofNullable(hour);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
