package io.github.stint.core.timeentry;

import io.github.stint.core.error.ErrorMessage;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes a timer run again that was stopped as the first of two writes, after one of them has failed. If it is not known whether the
 * failed write had an effect, the timer that runs now is read first. An interrupt of the thread does not prevent that; the thread
 * remains interrupted.
 */
final class TimerRepair {

    private final Supplier<Optional<TimeEntry>> running;
    private final Predicate<TimeEntry> resume;

    /**
     * Repairs timers with these requests of an adapter; see {@link TimerStart}.
     *
     * @param running reads the user's running timer; empty if none runs
     * @param resume makes the timer that was just stopped run again, unless it does not have that end any more
     */
    TimerRepair(Supplier<Optional<TimeEntry>> running, Predicate<TimeEntry> resume) {
        this.running = running;
        this.resume = resume;
    }

    /**
     * Returns the error for a stop that failed.
     *
     * @param expected the timer as the stop would have left it
     */
    StintException afterFailedStop(TimeEntry expected, StintException reason) {
        return isUnknown(reason) ? uninterrupted(() -> afterUnknownStop(expected, reason)) : reason;
    }

    private StintException afterUnknownStop(TimeEntry expected, StintException reason) {
        TimerNotStarted incomplete = incomplete(expected, reason);
        try {
            Optional<TimeEntry> now = running.get();
            if (now.filter(timer -> timer.id().equals(expected.id())).isPresent()) {
                return stillRunning(expected, reason);
            }
            return now.isEmpty() && resume.test(expected) ? runningAgain(expected, reason) : incomplete;
        } catch (StintException failure) {
            incomplete.addSuppressed(failure);
            return incomplete;
        }
    }

    /**
     * Returns the timer that runs now if the second write had its effect although it failed. Otherwise makes the stopped timer run
     * again, and throws the reason, with that in its message.
     *
     * @param isResult whether a running timer is what the second write should have stored
     * @throws TimerNotStarted if the stopped timer could not be made to run again, or yet another timer runs
     */
    TimeEntry afterFailedWrite(TimeEntry stopped, Predicate<TimeEntry> isResult, StintException reason) {
        return uninterrupted(() -> resultOrFailure(stopped, isResult, reason));
    }

    private TimeEntry resultOrFailure(TimeEntry stopped, Predicate<TimeEntry> isResult, StintException reason) {
        TimerNotStarted incomplete = incomplete(stopped, reason);
        try {
            Optional<TimeEntry> now = isUnknown(reason) ? running.get() : Optional.empty();
            if (now.isPresent()) {
                return now.filter(isResult).orElseThrow(() -> incomplete);
            }
            if (resume.test(stopped)) {
                throw runningAgain(stopped, reason);
            }
        } catch (StintException failure) {
            if (failure == reason || failure == incomplete) {
                throw failure;
            }
            incomplete.addSuppressed(failure);
        }
        throw incomplete;
    }

    /** Returns the error for a timer that remains stopped. */
    static TimerNotStarted incomplete(TimeEntry stopped, StintException reason) {
        return new TimerNotStarted(
                stopped.id().value(),
                stopped.interval().end().orElse(stopped.interval().start()),
                reason);
    }

    private static boolean isUnknown(StintException reason) {
        return reason.mayHaveTakenEffect();
    }

    private static StintException runningAgain(TimeEntry timer, StintException reason) {
        String checked = isUnknown(reason) ? "no other timer was running afterwards, and " : "";
        reason.addConsequence(
                ErrorMessage.of(checked + "the timer that was running (" + timer.id() + ") runs again, as before"));
        return reason;
    }

    private static StintException stillRunning(TimeEntry timer, StintException reason) {
        reason.addConsequence(ErrorMessage.of("the timer that was running (" + timer.id() + ") is still running"));
        return reason;
    }

    /** Runs the action although the thread may have been interrupted, and interrupts it again afterwards. */
    private static <T> T uninterrupted(Supplier<T> action) {
        boolean interrupted = Thread.interrupted();
        try {
            return action.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
