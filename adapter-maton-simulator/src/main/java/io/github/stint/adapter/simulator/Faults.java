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
 * Makes requests to the simulator go wrong: the next ones that match, or some by chance. Only the three faces are hit, never the
 * page of a connection nor the admin API. Safe for use by several threads.
 *
 * <p>The same seed and the same order of requests give the same faults; what comes at the same time has no order.
 */
public final class Faults {

    private final List<Planned> planned = new ArrayList<>();
    private final Map<Fault.Kind, Chance> chances = new EnumMap<>(Fault.Kind.class);
    private SplittableRandom random;

    Faults(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A fault that still waits for requests. */
    record Planned(Fault fault, RequestMatch match, int times) {

        Planned {
            if (times < 1) {
                throw new InvalidValue(
                        "plan a fault", "times", "a fault cannot hit " + times + " requests", "name at least one");
            }
        }
    }

    /** A fault that hits a part of all requests. */
    record Chance(Fault fault, double probability) {

        Chance {
            if (!(probability >= 0 && probability <= 1)) {
                throw new InvalidValue(
                        "plan a fault", "chance", "a chance cannot be " + probability, "name a number from 0 to 1");
            }
        }
    }

    /** Lets the next requests go wrong, each by one of the faults that were asked for, in their order. */
    public void next(int times, Fault fault) {
        next(times, RequestMatch.any(), fault);
    }

    /** Lets the next requests that match go wrong. */
    public void next(int times, RequestMatch match, Fault fault) {
        plan(new Planned(fault, match, times));
    }

    synchronized void plan(Planned plan) {
        planned.add(plan);
    }

    /**
     * Lets a part of all requests go wrong that no planned fault hits. Each kind has a probability of its own; the last one asked
     * for counts. Where chance chooses several, all delays happen, and of the others the first in the order of the kinds.
     *
     * @param probability from 0, which takes the fault away, to 1, which hits every request
     */
    public void byChance(double probability, Fault fault) {
        plan(new Chance(fault, probability));
    }

    synchronized void plan(Chance chance) {
        if (chance.probability() > 0) {
            chances.put(chance.fault().kind(), chance);
        } else {
            chances.remove(chance.fault().kind());
        }
    }

    /** Begins anew with chance, which is the same for the same seed. */
    public synchronized void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Lets everything go well again. */
    public synchronized void clear() {
        planned.clear();
        chances.clear();
    }

    /** What goes wrong with this request, and uses it up. A jitter comes out as the delay that chance gave it. */
    synchronized List<Fault> draw(String method, List<String> segments) {
        for (Iterator<Planned> waiting = planned.iterator(); waiting.hasNext(); ) {
            Planned plan = waiting.next();
            if (plan.match().matches(method, segments)) {
                useUp(plan, waiting);
                return List.of(settled(plan.fault()));
            }
        }
        List<Fault> drawn = new ArrayList<>();
        for (Chance chance : chances.values()) {
            if (random.nextDouble() < chance.probability()) {
                drawn.add(settled(chance.fault()));
            }
        }
        return drawn;
    }

    private void useUp(Planned plan, Iterator<Planned> waiting) {
        if (plan.times() == 1) {
            waiting.remove();
        } else {
            planned.set(planned.indexOf(plan), new Planned(plan.fault(), plan.match(), plan.times() - 1));
        }
    }

    private Fault settled(Fault fault) {
        if (fault.kind() != Fault.Kind.JITTER) {
            return fault;
        }
        return Fault.delay(Duration.ofNanos(1 + random.nextLong(fault.time().toNanos())));
    }

    synchronized List<Planned> planned() {
        return List.copyOf(planned);
    }

    synchronized List<Chance> chances() {
        return List.copyOf(chances.values());
    }
}
