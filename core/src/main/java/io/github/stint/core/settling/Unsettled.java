package io.github.stint.core.settling;

import io.github.stint.core.attempt.Attempt;
import io.github.stint.core.attempt.Creation;
import io.github.stint.core.attempt.Deletion;
import io.github.stint.core.attempt.TimerStop;
import io.github.stint.core.attempt.Update;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.StintException;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.timeentry.NewTimeEntry;

/** The error for a write whose outcome remains unknown; one that the service accepted remains {@link ProbablyDone}. */
final class Unsettled {

    private Unsettled() {}

    /** The cause is the failure, or {@link Cancelled} if the caller ended the call after it. */
    static OutcomeUnknown of(Attempt attempt, StintException failure, Look look) {
        ErrorMessage message = state(attempt, look).plus(ErrorMessage.of("; ")).plus(failure.message());
        OutcomeUnknown unknown = failure instanceof ProbablyDone
                ? new ProbablyDone(failure.operation(), message, hint(attempt))
                : new OutcomeUnknown(failure.operation(), message, hint(attempt));
        if (look.state() == Look.State.INTERRUPTED && !failure.cancelled()) {
            unknown.initCause(Cancelled.interrupted(failure.operation(), look.reason()));
            failure.response().ifPresent(unknown::addResponse);
        } else {
            unknown.initCause(failure);
        }
        return unknown;
    }

    /** States that the outcome is not known, and why. */
    static ErrorMessage state(Attempt attempt, Look look) {
        return ErrorMessage.of("it is not known whether ")
                .plus(attempt.subject())
                .plus(ErrorMessage.of(" " + verb(attempt) + ", because " + look.reason()));
    }

    private static String verb(Attempt attempt) {
        if (attempt instanceof Creation creation) {
            return isTimer(creation) ? "was started" : "was created";
        } else if (attempt instanceof Update) {
            return "was changed";
        } else if (attempt instanceof Deletion) {
            return "was deleted";
        }
        return "was stopped";
    }

    private static String hint(Attempt attempt) {
        if (attempt instanceof Creation creation) {
            if (isTimer(creation)) {
                return "look at the running timer before you start it again";
            }
            return creation.value() instanceof NewTimeEntry
                    ? "look for it among the entries of that day before you create it again"
                    : "look for its name before you create it again";
        } else if (attempt instanceof TimerStop) {
            return "look at the running timer before you stop it again";
        }
        return "look at it before you repeat that";
    }

    private static boolean isTimer(Creation creation) {
        return creation.value() instanceof NewTimeEntry entry
                && entry.interval().running();
    }
}
