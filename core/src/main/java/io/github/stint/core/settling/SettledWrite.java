package io.github.stint.core.settling;

import io.github.stint.core.attempt.Attempt;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.message.ErrorMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One call that writes: sends the write, and settles it if its outcome is unknown. Used by one thread. */
final class SettledWrite {

    /** How often what is stored is read after one failure, at most, if reading it fails for a reason that may pass. */
    private static final int MAX_LOOKS = 5;

    private final Attempt attempt;
    private final Settler settler;
    private final Sleeper sleeper;
    private final Consumer<StintException> settled;
    /** The failures of all attempts, in order. */
    private final List<StintException> failures = new ArrayList<>();

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
            if (failures.isEmpty() && !unknown) {
                throw failure;
            }
            failures.add(failure);
            boolean last = sent == Settling.MAX_ATTEMPTS || !unknown || !settler.isRepeatableAfter(failure);
            Look look = look(failure, last);
            switch (look.state()) {
                case DONE -> {
                    settled.accept(failures.get(0));
                    return look.result().orElseThrow();
                }
                case UNCLEAR, INTERRUPTED -> throw unclear(failure, look);
                case NOT_DONE -> {
                    if (last) {
                        throw notDone(failure, unknown);
                    }
                }
            }
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
        Optional<StintException> incomplete = incomplete();
        if (incomplete.isEmpty()) {
            return examined(Unsettled.of(attempt, failure, look));
        }
        incomplete.get().addConsequence(Unsettled.state(attempt, look));
        return afterStop(incomplete.get(), failure);
    }

    /** The first failure after which a timer remained stopped, whatever happened since. */
    private Optional<StintException> incomplete() {
        return failures.stream().filter(TimerNotStarted.class::isInstance).findFirst();
    }

    /** Adds what else was stopped, and why the last attempt failed. */
    private StintException afterStop(StintException incomplete, StintException last) {
        failures.stream()
                .filter(other -> other != incomplete && (other == last || other instanceof TimerNotStarted))
                .forEach(other -> incomplete.addConsequence(other.message()));
        return examined(incomplete);
    }

    /** The write certainly had no effect. */
    private StintException notDone(StintException failure, boolean unknown) {
        Optional<StintException> incomplete = incomplete();
        if (incomplete.isPresent()) {
            return afterStop(incomplete.get(), failure);
        }
        if (!unknown) {
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
        failures.stream()
                .filter(failure -> failure != error && failure != error.getCause())
                .forEach(error::addSuppressed);
        return error;
    }
}
