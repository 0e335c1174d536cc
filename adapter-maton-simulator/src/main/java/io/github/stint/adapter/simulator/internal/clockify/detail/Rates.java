package io.github.stint.adapter.simulator.internal.clockify.detail;

import java.util.Optional;

/**
 * What an hour costs, in the smallest unit of the currency.
 *
 * @param hourly what a client pays; empty if it is not set
 * @param cost what the work costs; empty if it is not set
 */
public record Rates(Optional<Integer> hourly, Optional<Integer> cost) {

    /** Returns those of what has no rates. */
    public static Rates none() {
        return new Rates(Optional.empty(), Optional.empty());
    }

    public Rates withHourly(int amount) {
        return new Rates(Optional.of(amount), cost);
    }

    public Rates withCost(int amount) {
        return new Rates(hourly, Optional.of(amount));
    }

    /** Returns these rates, and the others where these are not set. */
    public Rates orElse(Rates others) {
        return new Rates(hourly.or(others::hourly), cost.or(others::cost));
    }
}
