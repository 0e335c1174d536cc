package io.github.stint.core.timeentry;

import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.UnexpectedResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Starts a timer on a service that needs one write to stop the running timer and another to start the new one. The running timer
 * is stopped explicitly, because the end that a service gives to a timer that it replaces is not documented.
 */
public final class TimerStart {

    private final Function<Instant, TimeEntry> stop;
    private final Predicate<TimeEntry> resume;

    /**
     * Starts timers with these requests of an adapter.
     *
     * @param stop stops the running timer at the given instant; throws {@link NoTimerRunning} if it was stopped meanwhile
     * @param resume makes the timer that was just stopped run again, with all other fields as they are now; returns false, and changes
     *     nothing, if it does not have that end any more
     */
    public TimerStart(Function<Instant, TimeEntry> stop, Predicate<TimeEntry> resume) {
        this.stop = stop;
        this.resume = resume;
    }

    /**
     * Stops the running timer where the new one starts, then starts the new one. If that fails, the running timer runs again as
     * before, and the failure is thrown.
     *
     * @param running the user's running timer, as it was just read; empty if none runs
     * @param start the start of the new timer
     * @param begin starts the new timer
     * @throws TimerNotStarted if the running timer was stopped, {@code begin} failed, and the running timer could not run again; or
     *     if it is not known whether {@code begin} had an effect, because resuming the old timer could stop the new one
     */
    public TimerStarted replace(Optional<TimeEntry> running, Instant start, Supplier<TimeEntry> begin) {
        running.ifPresent(timer -> TimeEntryRules.requireReplaceable(timer, start));
        Optional<TimeEntry> stopped = running.flatMap(timer -> stop(timer, start));
        try {
            return new TimerStarted(begin.get(), stopped);
        } catch (StintException reason) {
            throw stopped.flatMap(timer -> running.map(before -> afterFailure(before, timer, reason)))
                    .orElse(reason);
        }
    }

    private Optional<TimeEntry> stop(TimeEntry running, Instant end) {
        try {
            TimeEntry stopped = stop.apply(end);
            return Optional.of(isSame(running, stopped) ? stopped.withNamesOf(running) : stopped);
        } catch (NoTimerRunning stoppedMeanwhile) {
            return Optional.empty();
        }
    }

    private StintException afterFailure(TimeEntry running, TimeEntry stopped, StintException reason) {
        StintException incomplete = new TimerNotStarted(
                stopped.id().value(),
                stopped.interval().end().orElse(stopped.interval().start()),
                reason);
        boolean mayHaveStarted = reason instanceof OutcomeUnknown || reason instanceof UnexpectedResponse;
        // A timer that was started meanwhile, elsewhere, has already ended the one that was read.
        if (mayHaveStarted || !isSame(running, stopped)) {
            return incomplete;
        }
        try {
            return resume.test(stopped) ? reason : incomplete;
        } catch (StintException failure) {
            incomplete.addSuppressed(failure);
            return incomplete;
        }
    }

    private static boolean isSame(TimeEntry one, TimeEntry other) {
        return one.id().equals(other.id());
    }
}
