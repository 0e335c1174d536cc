package io.github.stint.adapter.inmemory.internal;

import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The faults and the delay that calls have. Safe for use by several threads. */
public final class CallFaults {

    private final List<CallFault> planned = new ArrayList<>();
    private volatile Duration delay = Duration.ZERO;

    /** Makes the next calls of the operations fail before they have an effect. */
    public void fail(Predicate<String> operations, int times, Function<String, StintException> error) {
        plan(new CallFault(operations, times, error, false));
    }

    /** Makes the next writes of the operations fail after they have taken effect. */
    public void loseResponse(Predicate<String> operations, int times) {
        plan(new CallFault(
                operations.and(Operations::isWrite),
                times,
                operation -> new OutcomeUnknown(
                        operation,
                        "outcome unknown: no response (injected fault)",
                        "check whether it took effect before you retry"),
                true));
    }

    private synchronized void plan(CallFault fault) {
        if (fault.remaining() < 1) {
            throw new InvalidValue(
                    "plan a fault",
                    "times",
                    "invalid number of calls for a fault: " + fault.remaining(),
                    "use at least 1");
        }
        planned.add(fault);
    }

    /** Sets the minimum latency of every later call. */
    public void delayEach(Duration time) {
        delay = time;
    }

    /** Returns the number of calls that planned faults still apply to. */
    public synchronized long pending() {
        return planned.stream().mapToLong(CallFault::remaining).sum();
    }

    /** Removes all faults, and the delay. */
    public synchronized void clear() {
        planned.clear();
        delay = Duration.ZERO;
    }

    /** Applies the delay and the first fault of this call, if it has one that precedes its effect. */
    Optional<CallFault> before(String operation) {
        delay(operation);
        Optional<CallFault> fault = next(operation);
        if (fault.isPresent() && !fault.get().followsEffect()) {
            throw fault.get().error(operation);
        }
        return fault;
    }

    /** Finds the first fault of a call, and uses it up unless it follows the effect of the call, which may yet fail. */
    private synchronized Optional<CallFault> next(String operation) {
        Optional<CallFault> fault =
                planned.stream().filter(plan -> plan.matches(operation)).findFirst();
        fault.filter(plan -> !plan.followsEffect()).ifPresent(this::use);
        return fault;
    }

    /** Uses up the fault that {@link #before} found for a write, which has taken effect. */
    void after(String operation, CallFault fault) {
        if (useIfPlanned(fault)) {
            throw fault.error(operation);
        }
    }

    /** Concurrent calls may have used it up. */
    private synchronized boolean useIfPlanned(CallFault fault) {
        boolean found = planned.contains(fault);
        if (found) {
            use(fault);
        }
        return found;
    }

    private void use(CallFault fault) {
        if (fault.countDown() == 0) {
            planned.remove(fault);
        }
    }

    private void delay(String operation) {
        Duration time = delay;
        if (time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Cancelled.interrupted(operation, "interrupted while waiting");
        }
    }
}
