package io.github.stint.core.timeentry;

import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Changes a running timer on a service that stores an entry as a whole, its end included. If another client stopped the timer after it
 * was read, the write would make it run again, and the end would be lost. So the timer is stopped first, which the service rejects if
 * it has been stopped already, and the write makes it run again.
 *
 * <p>If the write fails, the timer is made to run again as before. An interrupt of the thread, also while it waits, does not prevent
 * that; the thread remains interrupted.
 */
public final class TimerEdit {

    private final Function<Instant, TimeEntry> stop;
    private final Predicate<TimeEntry> resume;
    private final TimerRepair repair;

    /** Changes timers with these requests of an adapter, which {@link TimerStart} describes. */
    public TimerEdit(
            Supplier<Optional<TimeEntry>> running,
            Function<Instant, TimeEntry> stop,
            Predicate<TimeEntry> resume,
            Sleeper sleeper) {
        this.stop = stop;
        this.resume = resume;
        this.repair = new TimerRepair(running, resume, sleeper);
    }

    /**
     * Returns the timer after the write. It is empty, and nothing is written, if the timer does not run any more, or if the service
     * does not allow to stop it, for example because the workspace requires a project at the end.
     *
     * @param timer the running timer, as it was read
     * @param end not before its start; it remains the end if neither the write nor the repair succeeds
     * @param write writes the change, without an end, to what the stop returned
     * @throws TimerNotStarted if a timer was stopped, and could not be made to run again
     */
    public Optional<TimeEntry> change(TimeEntry timer, Instant end, Supplier<TimeEntry> write) {
        return stop(timer, end).map(stopped -> write(stopped, write));
    }

    /**
     * Returns the timer after it was stopped. It is empty, and nothing is changed, as in {@link #change}.
     *
     * @param timer the running timer, as it was read
     * @param end not before its start
     * @throws TimerNotStarted if another timer was stopped, and could not be made to run again
     */
    public Optional<TimeEntry> stop(TimeEntry timer, Instant end) {
        TimeEntry stopped;
        try {
            stopped = stop.apply(end);
        } catch (NoTimerRunning | InvalidValue | Refused | Forbidden notStopped) {
            return Optional.empty();
        } catch (StintException reason) {
            throw repair.afterFailedStop(ended(timer, end), reason);
        }
        if (stopped.id().equals(timer.id())) {
            return Optional.of(stopped);
        }
        resumeOther(stopped);
        return Optional.empty();
    }

    /** Another client replaced the timer after it was read, so that the stop ended the new one. */
    private void resumeOther(TimeEntry stopped) {
        try {
            // False if its end was changed since, which is not undone.
            boolean unused = resume.test(stopped);
        } catch (StintException failure) {
            throw TimerRepair.incomplete(stopped, failure);
        }
    }

    private TimeEntry write(TimeEntry stopped, Supplier<TimeEntry> write) {
        try {
            return write.get();
        } catch (StintException reason) {
            return repair.afterFailedWrite(stopped, now -> now.id().equals(stopped.id()), reason);
        }
    }

    private static TimeEntry ended(TimeEntry timer, Instant end) {
        TimeInterval interval = TimeInterval.of(timer.interval().start(), end);
        return TimeEntry.builder().from(timer).interval(interval).build();
    }
}
