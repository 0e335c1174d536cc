package io.github.stint.core.timeentry;

import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.connection.Uninterrupted;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.message.ErrorMessage;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes a timer run again that was stopped as the first of two writes, after one of them has failed. If it is not known whether the
 * failed write had an effect, the timer that runs now is read first: at once and, if the write had no effect yet, again after
 * {@link OutcomeUnknown#SETTLE_TIME}. An interrupt of the thread, also while it waits, does not prevent
 * that, except the second read; the thread remains interrupted.
 */
final class TimerRepair {

    private final Supplier<Optional<TimeEntry>> running;
    private final Predicate<TimeEntry> resume;
    private final Sleeper sleeper;

    /**
     * Repairs timers with these requests of an adapter; see {@link TimerStart}.
     *
     * @param running reads the user's running timer; empty if none runs
     * @param resume makes the timer that was just stopped run again, unless it does not have that end any more
     * @param sleeper waits before the running timer is read again
     */
    TimerRepair(Supplier<Optional<TimeEntry>> running, Predicate<TimeEntry> resume, Sleeper sleeper) {
        this.running = running;
        this.resume = resume;
        this.sleeper = sleeper;
    }

    /**
     * Returns the error for a stop that failed.
     *
     * @param expected the timer as the stop would have left it
     */
    StintException afterFailedStop(TimeEntry expected, StintException reason) {
        return reason.mayHaveTakenEffect()
                ? Uninterrupted.run(sleeper, thread -> afterUnknownStop(expected, reason, thread))
                : reason;
    }

    private StintException afterUnknownStop(TimeEntry expected, StintException reason, Uninterrupted thread) {
        TimerNotStarted incomplete = incomplete(expected, reason);
        try {
            Optional<TimeEntry> now = running.get();
            boolean settled = !isSame(now, expected) || hasWaited(thread);
            if (settled && isSame(now, expected)) {
                now = running.get();
            }
            if (isSame(now, expected)) {
                return stillRunning(expected, reason, settled);
            }
            return now.isEmpty() && resume.test(expected) ? runningAgain(expected, reason) : incomplete;
        } catch (StintException failure) {
            incomplete.addSuppressed(failure);
            return incomplete;
        }
    }

    private static boolean isSame(Optional<TimeEntry> now, TimeEntry timer) {
        return now.filter(entry -> entry.id().equals(timer.id())).isPresent();
    }

    /**
     * Returns the timer that runs now if the second write had its effect although it failed. Otherwise makes the stopped timer run
     * again, and throws the reason, with that in its message.
     *
     * @param isResult whether a running timer is what the second write should have stored
     * @throws TimerNotStarted if the stopped timer could not be made to run again, or yet another timer runs
     */
    TimeEntry afterFailedWrite(TimeEntry stopped, Predicate<TimeEntry> isResult, StintException reason) {
        return Uninterrupted.run(sleeper, thread -> resultOrFailure(stopped, isResult, reason, thread));
    }

    private TimeEntry resultOrFailure(
            TimeEntry stopped, Predicate<TimeEntry> isResult, StintException reason, Uninterrupted thread) {
        TimerNotStarted incomplete = incomplete(stopped, reason);
        try {
            Optional<TimeEntry> now = reason.mayHaveTakenEffect() ? afterUnknownWrite(thread) : Optional.empty();
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

    private Optional<TimeEntry> afterUnknownWrite(Uninterrupted thread) {
        Optional<TimeEntry> now = running.get();
        return now.isEmpty() && hasWaited(thread) ? running.get() : now;
    }

    /** Returns the error for a timer that remains stopped. */
    static TimerNotStarted incomplete(TimeEntry stopped, StintException reason) {
        return new TimerNotStarted(
                stopped.id().value(),
                stopped.interval().end().orElse(stopped.interval().start()),
                reason);
    }

    private static StintException runningAgain(TimeEntry timer, StintException reason) {
        String checked = reason.mayHaveTakenEffect() ? "no other timer was running afterwards, and " : "";
        reason.addConsequence(
                ErrorMessage.of(checked + "the timer that was running (" + timer.id() + ") runs again, as before"));
        return reason;
    }

    private static StintException stillRunning(TimeEntry timer, StintException reason, boolean settled) {
        reason.addConsequence(ErrorMessage.of("the timer that was running (" + timer.id() + ") "
                + (settled ? "is still running" : "was still running right afterwards")));
        return reason;
    }

    /** Waits until a write without a response has taken effect or will not any more; returns false if the thread is interrupted. */
    private static boolean hasWaited(Uninterrupted thread) {
        return thread.sleep(OutcomeUnknown.SETTLE_TIME);
    }
}
