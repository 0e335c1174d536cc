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
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The requests that the ports received, and those that are to fail. A request is named by its port and its operation, such as {@code
 * timeEntries.create}; a failure for {@code timeEntries.create} meets the next request of that name. Safe for use by several threads.
 */
public final class FakeRequests {

    /** What happens to a request; without a reason it succeeds. */
    private record Plan(Runnable before, boolean hasEffect, Optional<StintException> reason) {}

    private final List<String> received = new ArrayList<>();
    private final Map<String, Deque<Plan>> plans = new HashMap<>();

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

    /** The next request of this name succeeds, before those that are planned afterwards. */
    public void succeedNext(String name) {
        plan(name, new Plan(() -> {}, true, Optional.empty()));
    }

    /** The next request of this name has no effect, and fails so that it is certain that it had none. */
    public void failNext(String name) {
        failNext(name, unavailable(name));
    }

    /** The next request of this name has no effect, and fails with this error. */
    public void failNext(String name, StintException reason) {
        plan(name, new Plan(() -> {}, false, Optional.of(reason)));
    }

    /** As {@link #failNext(String)}, after this action, such as an interrupt. */
    public void failNextAfter(String name, Runnable action) {
        plan(name, new Plan(action, false, Optional.of(unavailable(name))));
    }

    /** The next request of this name has its effect, but no response arrives. */
    public void loseResponse(String name) {
        plan(name, new Plan(() -> {}, true, Optional.of(unknown(name))));
    }

    /** The next request of this name gets lost: it has no effect, and no response arrives. */
    public void loseRequest(String name) {
        loseRequestAfter(name, () -> {});
    }

    /** As {@link #loseRequest}, after this action, such as one of another client. */
    public void loseRequestAfter(String name, Runnable action) {
        plan(name, new Plan(action, false, Optional.of(unknown(name))));
    }

    /** Returns the error of a write whose outcome is unknown. */
    public static OutcomeUnknown unknown(String operation) {
        return new OutcomeUnknown(operation, "no response", "look at what is stored");
    }

    private static Unavailable unavailable(String operation) {
        return new Unavailable(operation, "connection refused", "try again later");
    }

    private synchronized void plan(String name, Plan plan) {
        plans.computeIfAbsent(name, any -> new ArrayDeque<>()).add(plan);
    }

    /** As over a network, no request of an interrupted thread succeeds. */
    synchronized <T> T request(String name, Supplier<T> effect) {
        received.add(name);
        if (Thread.currentThread().isInterrupted()) {
            throw unavailable(name);
        }
        Deque<Plan> planned = plans.getOrDefault(name, new ArrayDeque<>());
        if (planned.isEmpty()) {
            return effect.get();
        }
        Plan plan = planned.remove();
        plan.before().run();
        if (plan.reason().isEmpty()) {
            return effect.get();
        }
        if (plan.hasEffect()) {
            T unused = effect.get();
        }
        throw plan.reason().get();
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
