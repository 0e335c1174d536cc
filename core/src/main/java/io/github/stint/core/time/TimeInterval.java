package io.github.stint.core.time;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.style.ValueStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An interval from a start to an end. An interval without an end is running.
 *
 * <p>Half-open: the start belongs to it, the end does not. Both are whole seconds; fractions are truncated, as the
 * service does. An interval that ends at its start is allowed and empty. One that is read with {@link #asStored} may break the rules;
 * {@link #problem} describes how.
 */
@Value.Immutable
@ValueStyle
public abstract class TimeInterval {

    /** The maximum duration in hours; the service stores no longer interval. */
    public static final int MAX_HOURS = 999;

    /** {@link #MAX_HOURS} as a duration. */
    public static final IsoDuration MAX_DURATION = IsoDuration.ofHours(MAX_HOURS);

    TimeInterval() {}

    /** The first second that belongs to it. */
    public abstract Instant start();

    /** The first second after it; empty while it is running. */
    public abstract Optional<Instant> end();

    /**
     * Returns a finished interval.
     *
     * @throws InvalidValue if it ends before it starts, is longer than {@link #MAX_DURATION}, or is not in the {@link SupportedTimes}
     */
    public static TimeInterval of(Instant start, Instant end) {
        return ImmutableTimeInterval.builder().start(start).end(end).build();
    }

    /**
     * Returns a finished interval that the service has stored, even if it ends before it starts, so that it is empty, or is longer
     * than {@link #MAX_DURATION}. Otherwise such an entry could be neither corrected nor deleted.
     */
    public static TimeInterval asStored(Instant start, Instant end) {
        return ImmutableTimeInterval.builder()
                .start(start)
                .end(end)
                .stored(true)
                .build();
    }

    /** Returns a running interval that the service has stored, even if its start is not in the {@link SupportedTimes}. */
    public static TimeInterval asStored(Instant start) {
        return ImmutableTimeInterval.builder().start(start).stored(true).build();
    }

    /** Whether it was stored already, so that it may break the rules. */
    @Value.Auxiliary
    @Value.Default
    boolean stored() {
        return false;
    }

    /**
     * Returns a running interval.
     *
     * @throws InvalidValue if its start is not in the {@link SupportedTimes}
     */
    public static TimeInterval startingAt(Instant start) {
        return ImmutableTimeInterval.builder().start(start).build();
    }

    /** Returns the interval with this start that ends at the instant; throws as {@link #of} does. */
    public final TimeInterval endingAt(Instant end) {
        return of(start(), end);
    }

    /** Returns whether it has no end. */
    public final boolean running() {
        return end().isEmpty();
    }

    /** Returns the duration, or empty while it is running; zero if it ends before it starts. */
    public final Optional<IsoDuration> duration() {
        Optional<Instant> end = end();
        return end.isPresent() ? Optional.of(within(start(), end.get())) : Optional.empty();
    }

    /** Returns how it breaks the rules, such as {@code it ends before it starts}, and what to do, or empty if it does not. */
    public final Optional<String> problem() {
        Instant start = start();
        Optional<Instant> end = end();
        // Without a lambda, because lists call this for each entry that they read.
        if (!SupportedTimes.contain(start) || (end.isPresent() && !SupportedTimes.contain(end.get()))) {
            return Optional.of("it is not in the years 0 to 9999; correct its times, or delete it");
        }
        if (end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get().isBefore(start)) {
            return Optional.of("it ends before it starts, and counts as no time; correct its times, or delete it");
        }
        return isTooLong(start, end.get())
                ? Optional.of("it is longer than " + MAX_HOURS + " hours; correct its times, or delete it")
                : Optional.empty();
    }

    /** Returns the duration, up to {@code now} while it is running; zero if it starts after {@code now}. */
    public final IsoDuration durationUntil(Instant now) {
        return within(start(), end().orElse(now));
    }

    /**
     * Returns how much of it lies between two instants. A running interval counts as endless, so the caller limits {@code to} to
     * the present.
     */
    public final IsoDuration within(Instant from, Instant to) {
        // Without lambdas and other objects, because reports and lists call this for each entry.
        Instant first = from.isAfter(start()) ? from : start();
        Instant end = end().orElse(to);
        Instant last = end.isBefore(to) ? end : to;
        long seconds = last.getEpochSecond() - first.getEpochSecond();
        return seconds > 0 ? IsoDuration.ofSeconds(seconds) : IsoDuration.ZERO;
    }

    /** Returns whether the two share at least one second; adjacent intervals do not. */
    public final boolean overlaps(TimeInterval other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this) && !isEmpty() && !other.isEmpty();
    }

    private boolean startsBeforeEndOf(TimeInterval other) {
        return other.end().map(end -> start().isBefore(end)).orElse(true);
    }

    private boolean isEmpty() {
        return end().filter(end -> !end.isAfter(start())).isPresent();
    }

    @Value.Check
    TimeInterval wholeSecondsInOrder() {
        Instant start = WholeSeconds.of(start());
        Optional<Instant> end = end().isPresent() ? Optional.of(WholeSeconds.of(end().get())) : Optional.empty();
        if (!stored()) {
            requireValid(start, end);
        }
        if (start.equals(start()) && end.equals(end())) {
            return this;
        }
        return ImmutableTimeInterval.builder()
                .start(start)
                .end(end)
                .stored(stored())
                .build();
    }

    private static void requireValid(Instant start, Optional<Instant> end) {
        if (end.isPresent()) {
            requireOrder(start, end.get());
        }
        requireSupported(start);
        if (end.isPresent()) {
            requireSupported(end.get());
        }
    }

    private static void requireSupported(Instant moment) {
        if (!SupportedTimes.contain(moment)) {
            throw new InvalidValue(
                    "read an interval",
                    "interval",
                    ErrorMessage.of("{} is not in the years 0 to 9999", moment),
                    "use a date with a year of four digits");
        }
    }

    private static void requireOrder(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw new InvalidValue(
                    "read an interval",
                    "interval",
                    ErrorMessage.of("the end {} is before the start {}", end, start),
                    "swap them, name the date of each, such as \"2026-03-02 22:00\", or add +1d to an end on the next day: \"1:00 +1d\"");
        }
        if (isTooLong(start, end)) {
            throw tooLong("read an interval", ErrorMessage.of("from {} to {}", start, end));
        }
    }

    private static boolean isTooLong(Instant start, Instant end) {
        return Duration.between(start, end).compareTo(MAX_DURATION.toDuration()) > 0;
    }

    /**
     * Returns the error for an interval that would last longer than {@link #MAX_DURATION}.
     *
     * @param interval what was given, as the subject of the message
     */
    public static InvalidValue tooLong(String operation, ErrorMessage interval) {
        return new InvalidValue(
                operation,
                "interval",
                interval.plus(ErrorMessage.of(" is longer than " + MAX_HOURS + " hours")),
                "split it into shorter entries");
    }

    /** Returns the earliest start of a finished interval that reaches the given instant. */
    public static Instant earliestStartReaching(Instant moment) {
        return moment.minus(MAX_DURATION.toDuration());
    }

    /** Returns both ends in ISO 8601, separated by a slash; {@code ..} stands for a missing end. */
    @Override
    public String toString() {
        return start() + "/" + end().map(Instant::toString).orElse("..");
    }
}
