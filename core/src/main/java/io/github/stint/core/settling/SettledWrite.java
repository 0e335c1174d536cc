package io.github.stint.core.settling;

import io.github.stint.core.attempt.Attempt;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.message.ErrorMessage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call that writes: sends the write, and settles it if its outcome is unknown. Used by one thread. */
final class SettledWrite {

    /** How often what is stored is read after one failure, at most, if reading it fails for a reason that may pass. */
    private static final int MAX_LOOKS = 5;

    private final Attempt attempt;
    private final Settler settler;
    private final Sleeper sleeper;
    private final Consumer<StintException> settled;
    /** The first failure, which a later one does not replace. */
    private @Nullable StintException first;

    SettledWrite(Attempt attempt, Settler settler, Sleeper sleeper, Consumer<StintException> settled) {
        this.attempt = attempt;
        this.settler = settler;
        this.sleeper = sleeper;
        this.settled = settled;
    }

    Object perform(Supplier<?> request) {
        for (int sent = 1; ; sent++) {
            StintException failure;
            try {
                return settler.returned(request.get());
            } catch (StintException reason) {
                failure = reason;
            }
            boolean unknown = isUnknown(failure);
            if (first == null && !unknown) {
                throw failure;
            }
            boolean last = sent == Settling.MAX_ATTEMPTS || !unknown || !settler.isRepeatableAfter(failure);
            Look look = look(failure, last);
            switch (look.state()) {
                case DONE -> {
                    settled.accept(failure);
                    return look.result().orElseThrow();
                }
                case UNCLEAR, INTERRUPTED -> throw unclear(failure, look);
                case NOT_DONE -> {
                    if (last) {
                        throw notDone(failure, unknown);
                    }
                }
            }
            first = first == null ? failure : first;
        }
    }

    /** One whose outcome was looked for already is not looked for again. */
    private static boolean isUnknown(StintException failure) {
        return !failure.isExamined()
                && (failure instanceof TimerNotStarted incomplete
                        ? isUnknown(incomplete.reason())
                        : failure.mayHaveTakenEffect());
    }

    /** Reads what is stored, until it is known whether the write took effect and cannot take effect any more. */
    private Look look(StintException failure, boolean last) {
        boolean waited = settler.isRepeatable() && !last;
        for (int look = 1; ; look++) {
            if (Thread.currentThread().isInterrupted()) {
                return Look.interrupted();
            }
            try {
                Look found = settler.look(failure);
                if (found.state() != Look.State.NOT_DONE || waited) {
                    return found;
                }
            } catch (StintException unreadable) {
                failure.addSuppressed(unreadable);
                if (!unreadable.retryable() || look == MAX_LOOKS) {
                    return Look.unclear("what is stored could not be read: " + unreadable.getMessage());
                }
            }
            try {
                sleeper.sleep(Settling.SETTLE_TIME);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Look.interrupted();
            }
            waited = true;
        }
    }

    private StintException unclear(StintException failure, Look look) {
        settler.remainsUnknown();
        StintException unknown = failure instanceof TimerNotStarted ? failure : Unsettled.of(attempt, failure, look);
        return examined(unknown);
    }

    /** The write certainly had no effect. */
    private StintException notDone(StintException failure, boolean unknown) {
        if (first instanceof TimerNotStarted && first != failure) {
            // A timer was stopped, whatever happened since.
            first.addSuppressed(failure);
            return examined(first);
        }
        if (failure instanceof TimerNotStarted || !unknown) {
            return examined(failure);
        }
        StintException unavailable = new Unavailable(
                failure.operation(),
                ErrorMessage.of("it has not taken effect, in " + Settling.MAX_ATTEMPTS + " attempts: ")
                        .plus(failure.message()),
                "try again in a moment");
        unavailable.initCause(failure);
        return examined(unavailable);
    }

    private StintException examined(StintException error) {
        if (error.attempt().isEmpty()) {
            error.addAttempt(attempt);
        }
        error.markExamined();
        if (first != null && first != error.getCause() && first != error) {
            error.addSuppressed(first);
        }
        return error;
    }
}
