package io.github.stint.core.error;

/** No timer is running that could be stopped, cancelled or shown. */
public final class NoTimerRunning extends StintException {

    private static final long serialVersionUID = 1L;

    public NoTimerRunning(String operation) {
        super(operation, "no-timer-running", "no timer is running", "start a timer first");
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
