package io.github.stint.cli.session;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotAllChanged;
import io.github.stint.core.error.NotAllDeleted;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import java.util.Map;

/** The exit codes of the program. */
public enum ExitCode {
    DONE(0),
    UNEXPECTED(1),
    USAGE(2),
    NOT_AUTHENTICATED(3),
    NO_CONNECTION(4),
    FORBIDDEN(5),
    NOT_FOUND(6),
    REFUSED(7),
    RATE_LIMITED(8),
    UNAVAILABLE(9),
    NO_TIMER_RUNNING(10),
    OUTCOME_UNKNOWN(11),
    PROBABLY_DONE(12),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static ExitCode of(StintException error) {
        if (error instanceof TimerNotStarted incomplete) {
            return of(incomplete.reason());
        }
        if (error instanceof NotAllDeleted incomplete) {
            return of(incomplete.reason());
        }
        if (error instanceof NotAllChanged incomplete) {
            return of(incomplete.reason());
        }
        if (error instanceof PartlyChanged incomplete) {
            return of(incomplete.reason());
        }
        return ofErrors().getOrDefault(error.getClass(), UNEXPECTED);
    }

    private static Map<Class<? extends StintException>, ExitCode> ofErrors() {
        return Map.ofEntries(
                Map.entry(Ambiguous.class, NOT_FOUND),
                Map.entry(Cancelled.class, INTERRUPTED),
                Map.entry(Forbidden.class, FORBIDDEN),
                Map.entry(InvalidValue.class, REFUSED),
                Map.entry(NoConnection.class, NO_CONNECTION),
                Map.entry(NoTimerRunning.class, NO_TIMER_RUNNING),
                Map.entry(NotAuthenticated.class, NOT_AUTHENTICATED),
                Map.entry(NotFound.class, NOT_FOUND),
                Map.entry(OutcomeUnknown.class, OUTCOME_UNKNOWN),
                Map.entry(ProbablyDone.class, PROBABLY_DONE),
                Map.entry(RateLimited.class, RATE_LIMITED),
                Map.entry(Refused.class, REFUSED),
                Map.entry(Unavailable.class, UNAVAILABLE),
                Map.entry(UnexpectedResponse.class, UNEXPECTED));
    }
}
