package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;
import java.time.Instant;

/**
 * The running timer was stopped so that another could start, or so that it could be changed, but the second write failed, or its
 * outcome is unknown, and the stopped timer could not be made to run again. It keeps its end. If the {@link #reason} is that the outcome is unknown, look first which timer runs.
 */
public final class TimerNotStarted extends StintException {

    private static final long serialVersionUID = 1L;

    private final String stoppedId;
    private final Instant stoppedAt;
    private final StintException reason;

    /**
     * Creates the error after the first of the two steps.
     *
     * @param stoppedId the id of the time entry that was stopped
     * @param stoppedAt its end
     * @param reason why the second step failed
     */
    public TimerNotStarted(String stoppedId, Instant stoppedAt, StintException reason) {
        super(
                reason.operation(),
                "timer-not-started",
                reason.message()
                        .plus(ErrorMessage.of("; the timer that was running (" + stoppedId + ")"))
                        .plus(ErrorMessage.of(" has already been stopped at {}", stoppedAt)),
                reason.hint());
        initCause(reason);
        this.stoppedId = stoppedId;
        this.stoppedAt = stoppedAt;
        this.reason = reason;
    }

    /** Returns the id of the time entry that was stopped. */
    public String stoppedId() {
        return stoppedId;
    }

    /** Returns the end of the time entry that was stopped. */
    public Instant stoppedAt() {
        return stoppedAt;
    }

    /** Returns why the second step failed. */
    public StintException reason() {
        return reason;
    }

    /** Returns false: a repeated call would find no timer to stop. */
    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public boolean mayHaveTakenEffect() {
        return true;
    }
}
