package io.github.stint.adapter.maton.internal;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.CreationCheck.Result;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * When entities were created, as far as their ids state it: the first 8 of the 24 hexadecimal digits are seconds. They are compared with the
 * {@code Date} headers of the service only, because the clock of this machine may be wrong. An id that does not fit is not taken for one
 * from before: it would permit to send a write again, and the clocks may differ. Safe for use by several threads.
 */
public final class IdTimes {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

    /** The clocks of the servers that create ids and of those that send the headers may differ. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(2);

    private static final Duration MIN_LONGEST_CALL = Duration.ofMinutes(5);

    private final Supplier<Optional<String>> lastDate;
    private final Duration longestCall;

    /**
     * Compares ids with these headers.
     *
     * @param lastDate the header of the last response
     * @param timeout of each request
     */
    public IdTimes(Supplier<Optional<String>> lastDate, Duration timeout) {
        this.lastDate = lastDate;
        Duration call = timeOfFourRequests(timeout);
        this.longestCall = call.compareTo(MIN_LONGEST_CALL) > 0 ? call : MIN_LONGEST_CALL;
    }

    /** Java multiplies durations as decimals, whose first use takes several milliseconds of the start of a program. */
    private static Duration timeOfFourRequests(Duration timeout) {
        Duration two = timeout.plus(timeout);
        return two.plus(two);
    }

    /** Returns a check of which entities are created after this call. It has to be used after a later response, within the time of a call. */
    public CreationCheck check() {
        Optional<Instant> before = date();
        return id -> timeOf(id)
                .flatMap(time -> date().map(after -> compare(time, earliest(before, after), after)))
                .orElse(Result.UNKNOWN);
    }

    /** The call cannot have begun before the last response that preceded it, nor longer ago than a call takes. */
    private Instant earliest(Optional<Instant> before, Instant after) {
        Instant limit = after.minus(longestCall);
        return before.filter(limit::isBefore).orElse(limit);
    }

    private static Result compare(Instant time, Instant earliest, Instant after) {
        return time.isBefore(earliest.minus(CLOCK_DIFFERENCE)) || time.isAfter(after.plus(CLOCK_DIFFERENCE))
                ? Result.UNKNOWN
                : Result.SINCE;
    }

    /** The time of an id; empty for one of another form, such as one that counts up from zero. */
    private static Optional<Instant> timeOf(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(id.substring(0, 8), 16);
        return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    private Optional<Instant> date() {
        return lastDate.get().flatMap(IdTimes::parse);
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }
}
