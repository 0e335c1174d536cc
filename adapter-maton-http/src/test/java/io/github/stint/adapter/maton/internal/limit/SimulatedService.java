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

/**
 * A service with a limit and a latency of 100 ms, and clients that send requests one after the other, all in virtual time. As in the
 * adapter, each request takes a permit of the workspace and then one of the account, and a refused one waits before it asks again.
 */
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
    /** By how much the way to the service may be longer. */
    private static final long JITTER = Duration.ofMillis(1).toNanos();

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final Random random;
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
    private double randomRefusals;
    private long mostLate;
    private int left;
    private int refused;
    private long lastAccepted;
    private long longestWait;

    private SimulatedService(long seed) {
        this.random = new Random(seed);
    }

    static SimulatedService permitting(int limit, Duration period, Window window) {
        return permitting(limit, period, window, 14);
    }

    static SimulatedService permitting(int limit, Duration period, Window window, long seed) {
        SimulatedService service = new SimulatedService(seed);
        service.permit(limit, period, window);
        return service;
    }

    /** Changes the limit. */
    void permit(int newLimit, Duration newPeriod, Window newWindow) {
        limit = newLimit;
        period = newPeriod.toNanos();
        window = newWindow;
    }

    /** Refuses some requests at random, whatever the rate is. */
    SimulatedService refusingAtRandom(double part) {
        randomRefusals = part;
        return this;
    }

    /** Continues threads that wait later than they asked for, by at most that time, as a system with other work does. */
    SimulatedService continuingLate(Duration most) {
        mostLate = most.toNanos();
        return this;
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
            attempt(gate, now, 0);
        }
    }

    private void attempt(Gate gate, long begin, int refusals) {
        List<Permit> permits = List.of(ask(gate, Scope.Kind.WORKSPACE), ask(gate, Scope.Kind.ACCOUNT));
        await(new Attempt(gate, permits, begin, refusals), 0);
    }

    private record Attempt(Gate gate, List<Permit> permits, long begin, int refusals) {}

    private Permit ask(Gate gate, Scope.Kind kind) {
        try {
            return gate.ask(new Scope(kind, URI.create("https://service"), "a", configured), Duration.ofSeconds(30));
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void await(Attempt attempt, int permit) {
        if (permit == attempt.permits().size()) {
            attempt.permits().forEach(Permit::sent);
            at(now + ONE_WAY + (long) (JITTER * random.nextDouble()), () -> arrive(attempt));
            return;
        }
        Duration delay = attempt.permits().get(permit).delay();
        if (delay.isZero()) {
            await(attempt, permit + 1);
        } else {
            at(now + delay.toNanos() + lateness(), () -> await(attempt, permit));
        }
    }

    private long lateness() {
        return mostLate == 0 ? 0 : random.nextLong(mostLate);
    }

    private void arrive(Attempt attempt) {
        boolean isPermitted = random.nextDouble() >= randomRefusals && isPermitted();
        at(now + ONE_WAY, () -> {
            if (isPermitted) {
                attempt.permits().forEach(permit -> permit.report(Outcome.accepted()));
                lastAccepted = now;
                longestWait = Math.max(longestWait, now - attempt.begin());
                next(attempt.gate());
            } else {
                refused++;
                attempt.permits().forEach(permit -> permit.report(Outcome.refused(Optional.empty())));
                int refusals = attempt.refusals() + 1;
                double longest = SECOND * Math.min(4, 1 << Math.min(2, refusals - 1));
                at(
                        now + (long) (longest * random.nextDouble()),
                        () -> attempt(attempt.gate(), attempt.begin(), refusals));
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
