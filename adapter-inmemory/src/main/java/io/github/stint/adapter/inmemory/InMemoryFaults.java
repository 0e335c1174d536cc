package io.github.stint.adapter.inmemory;

import io.github.stint.adapter.inmemory.internal.CallFaults;
import io.github.stint.adapter.inmemory.internal.Operations;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import java.time.Duration;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Injects faults and delays into calls, for tests. A call gets the first planned fault that matches its operation, in the order in which
 * they were added, and only that one. Safe for use by several threads.
 *
 * <pre>{@code
 * stint.faults().next("create project", 2, operation -> new RateLimited(operation, Duration.ofSeconds(3)));
 * stint.faults().loseResponseOf("create time entry", 1);
 * }</pre>
 */
public final class InMemoryFaults {

    private final CallFaults faults;

    InMemoryFaults(CallFaults faults) {
        this.faults = faults;
    }

    /**
     * Makes the next calls of an operation fail, before they have any effect.
     *
     * @param operation one of {@link #operations}, such as {@code create project}
     * @param times the number of calls, at least 1
     * @param error creates the error of a call for its operation
     * @throws InvalidValue if no operation has this name, or times is less than 1
     */
    public void next(String operation, int times, Function<String, StintException> error) {
        faults.fail(known(operation)::equals, times, error);
    }

    /**
     * Makes the next calls of some operations fail, before they have any effect.
     *
     * @param operations whether an operation fails, such as {@code name -> name.startsWith("delete ")}
     * @param times the number of calls of all these operations together, at least 1
     * @param error creates the error of a call for its operation
     * @throws InvalidValue if times is less than 1
     */
    public void next(Predicate<String> operations, int times, Function<String, StintException> error) {
        faults.fail(operations, times, error);
    }

    /**
     * Lets the next writes of an operation take effect, and then throw {@link OutcomeUnknown}, as if their response was lost. A write that
     * is rejected throws its own error instead, and does not count.
     *
     * @param operation one of {@link #operations} that writes, such as {@code create project}
     * @param times the number of writes, at least 1
     * @throws InvalidValue if no operation has this name, if it writes nothing, or if times is less than 1
     */
    public void loseResponseOf(String operation, int times) {
        if (!Operations.isWrite(known(operation))) {
            throw invalidOperation(
                    "the operation \"" + operation + "\" writes nothing", "use an operation that writes");
        }
        faults.loseResponse(operation::equals, times);
    }

    /**
     * Lets the next writes of some operations take effect, and then throw {@link OutcomeUnknown}, as if their response was lost. Reads are
     * not affected. A write that is rejected throws its own error instead, and does not count.
     *
     * @param operations whether the response of an operation is lost
     * @param times the number of writes of all these operations together, at least 1
     * @throws InvalidValue if times is less than 1
     */
    public void loseResponseOf(Predicate<String> operations, int times) {
        faults.loseResponse(operations, times);
    }

    /**
     * Makes the next call of any operation fail.
     *
     * @param error creates the error for the operation of this call
     */
    public void failNext(Function<String, StintException> error) {
        next(operation -> true, 1, error);
    }

    /** Makes the next call fail with {@link RateLimited}, with this time to wait before a retry. */
    public void rateLimitNext(Duration retryAfter) {
        failNext(operation -> new RateLimited(operation, retryAfter));
    }

    /** Makes the next call fail with {@link Unavailable}. */
    public void makeNextUnavailable() {
        failNext(operation ->
                new Unavailable(operation, "the service is unavailable (injected fault)", "try again in a moment"));
    }

    /** Makes the next call fail with {@link NotAuthenticated}. */
    public void refuseNextKey() {
        failNext(operation ->
                new NotAuthenticated(operation, "the key was rejected (injected fault)", "use another key"));
    }

    /** Sets the minimum latency of every later call (default: zero). */
    public void delayEach(Duration time) {
        faults.delayEach(time);
    }

    /**
     * Returns the number of calls that planned faults still apply to. A test that checks for 0 finds out whether all its faults were
     * applied.
     */
    public long pending() {
        return faults.pending();
    }

    /** Removes all planned faults, and the latency. */
    public void clear() {
        faults.clear();
    }

    /** Returns the names of all operations of the ports, in alphabetical order, as in {@link StintException#operation}. */
    public SortedSet<String> operations() {
        return Operations.all();
    }

    private static String known(String operation) {
        if (!Operations.all().contains(operation)) {
            throw invalidOperation(
                    "unknown operation \"" + operation + "\"", "use one of " + String.join(", ", Operations.all()));
        }
        return operation;
    }

    private static InvalidValue invalidOperation(String message, String hint) {
        return new InvalidValue("plan a fault", "operation", message, hint);
    }
}
