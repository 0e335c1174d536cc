package io.github.stint.reliability.network;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Decides which requests fail, and how. */
@FunctionalInterface
public interface Faults {

    /** Returns the faults of the next request; of several that exclude each other, the first counts. */
    Set<NetworkFault> next();

    /** No faults. */
    static Faults none() {
        return Set::of;
    }

    /** Faults of random requests, each with its own probability. */
    static Faults random(Map<NetworkFault, Double> probabilities, SplittableRandom random) {
        return () -> {
            Set<NetworkFault> drawn = EnumSet.noneOf(NetworkFault.class);
            for (NetworkFault fault : NetworkFault.values()) {
                if (random.nextDouble() < probabilities.getOrDefault(fault, 0.0)) {
                    drawn.add(fault);
                }
            }
            return drawn;
        };
    }

    /**
     * Faults of the requests after the first ones.
     *
     * @param successful how many requests succeed before
     * @param faults the faults of the requests that follow, one each; all later ones succeed
     */
    static Faults after(int successful, Collection<NetworkFault> faults) {
        List<NetworkFault> planned = List.copyOf(faults);
        int[] count = {0};
        return () -> {
            int number = count[0] - successful;
            count[0]++;
            return number >= 0 && number < planned.size() ? Set.of(planned.get(number)) : Set.of();
        };
    }
}
