package io.github.stint.core.error;

/** There is no running timer to stop, to cancel or to show. */
public final class NoTimerRunning extends StintException {

    private static final long serialVersionUID = 1L;

    public NoTimerRunning(String operation) {
        super(operation, "no-timer-running", "no timer is running", "start one first");
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
