package io.github.stint.adapter.simulator;

import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes requests to the simulator fail: the next matching ones, or random ones. Faults apply to the gateway, its connections API and
 * Clockify, not to the page of a connection or the admin API. Thread-safe.
 *
 * <p>The same seed and the same order of requests give the same faults; concurrent requests have no order.
 */
public final class SimulatorFaults {

    private final List<Planned> planned = new ArrayList<>();
    private final Map<Fault.Kind, RandomFault> randomFaults = new EnumMap<>(Fault.Kind.class);
    private SplittableRandom random;

    SimulatorFaults(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A fault of the next matching requests. */
    record Planned(Fault fault, RequestMatch match, int times) {

        Planned {
            if (times < 1) {
                throw new InvalidValue(
                        "plan a fault", "times", "invalid number of requests for a fault: " + times, "use at least 1");
            }
        }
    }

    /** A fault of random requests. */
    record RandomFault(Fault fault, double probability) {

        RandomFault {
            if (!(probability >= 0 && probability <= 1)) {
                throw new InvalidValue(
                        "plan a fault",
                        "probability",
                        "invalid probability: " + probability,
                        "use a number from 0 to 1");
            }
        }
    }

    /** Makes the next requests fail, each with one of the planned faults, in their order. */
    public void next(int times, Fault fault) {
        next(times, RequestMatch.any(), fault);
    }

    /** Makes the next matching requests fail. */
    public void next(int times, RequestMatch match, Fault fault) {
        plan(new Planned(fault, match, times));
    }

    synchronized void plan(Planned plan) {
        planned.add(plan);
    }

    /**
     * Makes random requests fail, except those with a planned fault. Each kind has its own probability, which a later call replaces. If
     * several faults are drawn for a request, all delays apply, and the first of the others in the order of the kinds.
     *
     * @param probability from 0, which removes the fault, to 1, which applies it to every request
     */
    public void failRandomly(double probability, Fault fault) {
        plan(new RandomFault(fault, probability));
    }

    synchronized void plan(RandomFault randomFault) {
        if (randomFault.probability() > 0) {
            randomFaults.put(randomFault.fault().kind(), randomFault);
        } else {
            randomFaults.remove(randomFault.fault().kind());
        }
    }

    /** Sets the random seed. */
    public synchronized void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Removes all faults. */
    public synchronized void clear() {
        planned.clear();
        randomFaults.clear();
    }

    /** Draws the faults of this request, and counts it against the planned ones. A jitter becomes a delay of a random time. */
    synchronized List<Fault> draw(String method, List<String> segments) {
        for (Iterator<Planned> plans = planned.iterator(); plans.hasNext(); ) {
            Planned plan = plans.next();
            if (plan.match().matches(method, segments)) {
                countDown(plan, plans);
                return List.of(withRandomDelay(plan.fault()));
            }
        }
        List<Fault> drawn = new ArrayList<>();
        for (RandomFault randomFault : randomFaults.values()) {
            if (random.nextDouble() < randomFault.probability()) {
                drawn.add(withRandomDelay(randomFault.fault()));
            }
        }
        return drawn;
    }

    private void countDown(Planned plan, Iterator<Planned> plans) {
        if (plan.times() == 1) {
            plans.remove();
        } else {
            planned.set(planned.indexOf(plan), new Planned(plan.fault(), plan.match(), plan.times() - 1));
        }
    }

    private Fault withRandomDelay(Fault fault) {
        if (fault.kind() != Fault.Kind.JITTER) {
            return fault;
        }
        return Fault.delay(Duration.ofNanos(1 + random.nextLong(fault.time().toNanos())));
    }

    synchronized List<Planned> planned() {
        return List.copyOf(planned);
    }

    synchronized List<RandomFault> randomFaults() {
        return List.copyOf(randomFaults.values());
    }
}
