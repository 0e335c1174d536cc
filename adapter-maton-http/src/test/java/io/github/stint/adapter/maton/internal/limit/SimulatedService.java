package io.github.stint.adapter.maton.internal.limit;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;

/** A service with a limit and a latency of 100 ms, and clients that send requests one after the other, all in virtual time. */
final class SimulatedService {

    /** When requests are permitted again. */
    enum Window {
        GRADUAL,
        SLIDING,
        FIXED
    }

    /**
     * What happened.
     *
     * @param refused how many requests were refused, each of which was sent again
     * @param time until the last one was accepted
     * @param longestWait the longest time from the first attempt of a request to its end
     */
    record Result(int requests, int refused, Duration time, Duration longestWait) {

        double perSecond() {
            return requests * 1e9 / time.toNanos();
        }
    }

    private record Event(long time, long number, Runnable action) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            return time == other.time ? Long.compare(number, other.number) : Long.compare(time, other.time);
        }
    }

    private static final long ONE_WAY = Duration.ofMillis(50).toNanos();

    private final Random random = new Random(14);
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<Gate> threads = new ArrayList<>();
    private final Deque<Long> permitted = new ArrayDeque<>();
    private OptionalInt configured = OptionalInt.empty();
    private int limit;
    private long period;
    private Window window = Window.SLIDING;
    private double used;
    private long usedAt;
    private long now;
    private long number;
    private int left;
    private int refused;
    private long lastAccepted;
    private long longestWait;

    static SimulatedService permitting(int limit, Duration period, Window window) {
        SimulatedService service = new SimulatedService();
        service.permit(limit, period, window);
        return service;
    }

    /** Changes the limit. */
    void permit(int newLimit, Duration newPeriod, Window newWindow) {
        limit = newLimit;
        period = newPeriod.toNanos();
        window = newWindow;
    }

    /** Adds processes with a number of threads each, which have the same account. */
    SimulatedService clients(int processes, int threadsOfEach, OptionalInt requestsPerSecond) {
        configured = requestsPerSecond;
        for (int process = 0; process < processes; process++) {
            Gate gate = new AdaptiveGate(() -> now, random::nextDouble);
            for (int thread = 0; thread < threadsOfEach; thread++) {
                threads.add(gate);
            }
        }
        return this;
    }

    /** Sends requests until all are accepted. */
    Result send(int requests) {
        long begin = now;
        left = requests;
        refused = 0;
        longestWait = 0;
        threads.forEach(gate -> at(now, () -> next(gate)));
        while (!events.isEmpty()) {
            Event event = events.remove();
            now = event.time();
            event.action().run();
        }
        return new Result(requests, refused, Duration.ofNanos(lastAccepted - begin), Duration.ofNanos(longestWait));
    }

    private void at(long time, Runnable action) {
        events.add(new Event(time, number++, action));
    }

    private void next(Gate gate) {
        if (left > 0) {
            left--;
            attempt(gate, now);
        }
    }

    private void attempt(Gate gate, long begin) {
        try {
            Permit permit = gate.ask(
                    new Scope(Scope.Kind.ACCOUNT, URI.create("https://service"), "a", configured),
                    Duration.ofSeconds(30));
            await(gate, permit, begin);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void await(Gate gate, Permit permit, long begin) {
        Duration delay = permit.delay();
        if (delay.isZero()) {
            at(now + ONE_WAY, () -> arrive(gate, permit, begin));
        } else {
            at(now + delay.toNanos(), () -> await(gate, permit, begin));
        }
    }

    private void arrive(Gate gate, Permit permit, long begin) {
        boolean isPermitted = isPermitted();
        at(now + ONE_WAY, () -> {
            if (isPermitted) {
                permit.report(Outcome.accepted());
                lastAccepted = now;
                longestWait = Math.max(longestWait, now - begin);
                next(gate);
            } else {
                refused++;
                permit.report(Outcome.refused(Optional.empty()));
                attempt(gate, begin);
            }
        });
    }

    private boolean isPermitted() {
        return switch (window) {
            case GRADUAL -> isPermittedGradually();
            case SLIDING -> {
                permitted.removeIf(time -> now - time >= period);
                yield permitted.size() < limit && permitted.add(now);
            }
            case FIXED -> {
                permitted.removeIf(time -> time / period != now / period);
                yield permitted.size() < limit && permitted.add(now);
            }
        };
    }

    private boolean isPermittedGradually() {
        used = Math.max(0, used - (double) limit * (now - usedAt) / period);
        usedAt = now;
        if (used + 1 > limit) {
            return false;
        }
        used++;
        return true;
    }
}
