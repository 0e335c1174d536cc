package io.github.stint.core.timeentry;

import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Starts a timer on a service that needs one write to stop the running timer and another to start the new one. The running timer
 * is stopped explicitly, because the end that a service gives to a timer that it replaces is not documented.
 */
public final class TimerStart {

    private final Function<Instant, TimeEntry> stop;
    private final Consumer<TimeEntry> resume;

    /**
     * Starts timers with these requests of an adapter.
     *
     * @param stop stops the running timer at the given instant; throws {@link NoTimerRunning} if it was stopped meanwhile
     * @param resume makes a stopped timer run again, with everything that it had before
     */
    public TimerStart(Function<Instant, TimeEntry> stop, Consumer<TimeEntry> resume) {
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
     *     if it is not known whether {@code begin} had an effect, so that resuming the old timer could stop the new one
     */
    public TimerStarted replacing(Optional<TimeEntry> running, Instant start, Supplier<TimeEntry> begin) {
        running.ifPresent(timer -> TimeEntryRules.replaced(timer, start));
        Optional<TimeEntry> stopped = running.flatMap(timer -> stopped(timer, start));
        try {
            return new TimerStarted(begin.get(), stopped);
        } catch (StintException reason) {
            throw stopped.flatMap(timer -> running.map(before -> resumed(before, timer, reason)))
                    .orElse(reason);
        }
    }

    private Optional<TimeEntry> stopped(TimeEntry running, Instant end) {
        try {
            TimeEntry stopped = stop.apply(end);
            return Optional.of(stopped.withNames(running.names().afterChange(running, stopped)));
        } catch (NoTimerRunning stoppedMeanwhile) {
            return Optional.empty();
        }
    }

    private StintException resumed(TimeEntry before, TimeEntry stopped, StintException reason) {
        StintException incomplete = new TimerNotStarted(
                stopped.id().value(),
                stopped.interval().end().orElse(stopped.interval().start()),
                reason);
        if (reason instanceof OutcomeUnknown) {
            return incomplete;
        }
        try {
            resume.accept(before);
            return reason;
        } catch (StintException failure) {
            incomplete.addSuppressed(failure);
            return incomplete;
        }
    }
}
