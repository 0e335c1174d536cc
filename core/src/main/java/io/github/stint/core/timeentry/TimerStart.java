package io.github.stint.core.timeentry;

import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Starts a timer on a service that needs one write to stop the running timer and another to start the new one. The running timer
 * is stopped explicitly, because the end that a service gives to a timer that it replaces is not documented.
 *
 * <p>If a write fails, the running timer is made to run again as before. If it is not known whether the write had an effect, the timer
 * that runs now is read first: at once and, if the write had no effect yet, again after {@link OutcomeUnknown#SETTLE_TIME}, because a write
 * may take effect after its timeout. An interrupt of the thread, also while it waits, does not prevent that, except the second
 * read; the thread remains interrupted.
 */
public final class TimerStart {

    private final Supplier<Optional<TimeEntry>> running;
    private final Function<Instant, TimeEntry> stop;
    private final TimerRepair repair;

    /**
     * Starts timers with these requests of an adapter.
     *
     * @param running reads the user's running timer; empty if none runs
     * @param stop stops the running timer at the given instant; throws {@link NoTimerRunning} if it was stopped meanwhile
     * @param resume makes the timer that was just stopped run again, with all other fields as they are now; returns false, and changes
     *     nothing, if it does not have that end any more
     * @param sleeper waits before the running timer is read again
     */
    public TimerStart(
            Supplier<Optional<TimeEntry>> running,
            Function<Instant, TimeEntry> stop,
            Predicate<TimeEntry> resume,
            Sleeper sleeper) {
        this.running = running;
        this.stop = stop;
        this.repair = new TimerRepair(running, resume, sleeper);
    }

    /**
     * Stops the running timer where the new one starts, then starts the new one. If that fails, the running timer runs again as
     * before, and the failure is thrown; its message contains that.
     *
     * @param start the start of the new timer
     * @param isMeant whether a timer with that start may be the new one, and not one that another program started meanwhile
     * @param begin starts the new timer
     * @throws TimerNotStarted if the running timer was stopped, {@code begin} failed, and the running timer could not run again
     */
    public TimerStarted replace(Instant start, Predicate<TimeEntry> isMeant, Supplier<TimeEntry> begin) {
        Optional<TimeEntry> before = running.get();
        return before.isPresent()
                ? replace(before.get(), start, isMeant, begin)
                : new TimerStarted(begin.get(), before);
    }

    private TimerStarted replace(
            TimeEntry before, Instant start, Predicate<TimeEntry> isMeant, Supplier<TimeEntry> begin) {
        TimeEntry expected = TimeEntry.builder()
                .from(before)
                .interval(TimeEntryRules.requireReplaceable(before, start))
                .build();
        Optional<TimeEntry> stopped;
        try {
            stopped = stop(before, start);
        } catch (StintException reason) {
            throw repair.afterFailedStop(expected, reason);
        }
        try {
            return new TimerStarted(begin.get(), stopped);
        } catch (StintException reason) {
            if (stopped.isEmpty()) {
                throw reason;
            }
            return afterFailure(before, stopped.get(), isMeant.and(now -> isNew(now, stopped.get(), start)), reason);
        }
    }

    private Optional<TimeEntry> stop(TimeEntry before, Instant end) {
        try {
            TimeEntry stopped = stop.apply(end);
            return Optional.of(isSame(before, stopped) ? stopped.withNamesOf(before) : stopped);
        } catch (NoTimerRunning stoppedMeanwhile) {
            return Optional.empty();
        }
    }

    /** Returns the new timer if it was started after all; otherwise throws the error for a start that failed. */
    private TimerStarted afterFailure(
            TimeEntry before, TimeEntry stopped, Predicate<TimeEntry> isStarted, StintException reason) {
        // A timer that was started meanwhile, elsewhere, has already ended the one that was read.
        if (!isSame(before, stopped)) {
            throw TimerRepair.incomplete(stopped, reason);
        }
        TimeEntry started = repair.afterFailedWrite(stopped, isStarted, reason);
        return new TimerStarted(started, Optional.of(stopped));
    }

    private static boolean isNew(TimeEntry now, TimeEntry stopped, Instant start) {
        return !isSame(now, stopped)
                && now.interval().start().equals(TimeInterval.startingAt(start).start());
    }

    private static boolean isSame(TimeEntry one, TimeEntry other) {
        return one.id().equals(other.id());
    }
}
