package io.github.stint.core.fake;

import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The requests that the ports received, and those that are to fail. A request is named by its port and its operation, such as {@code
 * timeEntries.create}; a failure for {@code timeEntries.create} meets the next request of that name. Safe for use by several threads.
 */
public final class FakeRequests {

    private record Failure(boolean hasEffect, Runnable before, StintException reason) {}

    private final List<String> received = new ArrayList<>();
    private final Map<String, Deque<Failure>> failures = new HashMap<>();

    FakeRequests() {}

    /** Returns the names of all requests, in order. */
    public synchronized List<String> received() {
        return List.copyOf(received);
    }

    /** Returns the names of the requests that write, in order. */
    public synchronized List<String> writes() {
        return received.stream().filter(name -> !isRead(name)).toList();
    }

    /** Forgets the requests that were received so far. */
    public synchronized void clear() {
        received.clear();
    }

    /** The next request of this name has no effect, and fails so that it is certain that it had none. */
    public void failNext(String name) {
        failNext(name, new Unavailable(name, "connection refused", "try again later"));
    }

    /** The next request of this name has no effect, and fails with this error. */
    public synchronized void failNext(String name, StintException reason) {
        plan(name, new Failure(false, () -> {}, reason));
    }

    /** The next request of this name has its effect, but no response arrives. */
    public void loseResponse(String name) {
        plan(name, new Failure(true, () -> {}, unknown(name)));
    }

    /** The next request of this name gets lost: it has no effect, and no response arrives. */
    public void loseRequest(String name) {
        plan(name, new Failure(false, () -> {}, unknown(name)));
    }

    /** The action of another client takes place before the next request of this name, which gets lost. */
    public void loseRequestAfter(String name, Runnable action) {
        plan(name, new Failure(false, action, unknown(name)));
    }

    /** Returns the error of a write whose outcome is unknown. */
    public static OutcomeUnknown unknown(String operation) {
        return new OutcomeUnknown(operation, "no response", "look at what is stored");
    }

    private synchronized void plan(String name, Failure failure) {
        failures.computeIfAbsent(name, any -> new ArrayDeque<>()).add(failure);
    }

    synchronized <T> T request(String name, Supplier<T> effect) {
        received.add(name);
        Deque<Failure> planned = failures.getOrDefault(name, new ArrayDeque<>());
        if (planned.isEmpty()) {
            return effect.get();
        }
        Failure failure = planned.remove();
        failure.before().run();
        if (failure.hasEffect()) {
            T unused = effect.get();
        }
        throw failure.reason();
    }

    synchronized void write(String name, Runnable effect) {
        boolean unused = request(name, () -> {
            effect.run();
            return true;
        });
    }

    private static boolean isRead(String name) {
        return name.endsWith(".list")
                || name.endsWith(".find")
                || name.endsWith(".running")
                || name.endsWith(".current");
    }
}
