package io.github.stint.cli.env;

import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import java.net.URI;
import java.util.function.Consumer;

/** Chooses and opens the adapter that a run works with. */
@FunctionalInterface
public interface Adapters {

    /** Opens it; who opens it closes it. */
    Stint open(Settings settings);

    /** The service behind what this opened, for requests as they are; it is closed with it. */
    default RawService raw(Stint opened) {
        throw new UnsupportedOperationException("there is no service behind it");
    }

    /** Whether Clockify is reached itself, so that there are no connections. */
    default boolean isDirect(Settings settings) {
        return false;
    }

    /**
     * Checks the address of a service before it is chosen to stay.
     *
     * @throws InvalidValue if a key may not be sent there
     */
    default void checkAddress(URI address) {}

    /**
     * Simulates a gateway; who starts it stops it.
     *
     * @param log is told of each request that was answered
     */
    default Simulation simulate(SimulationPlan plan, Consumer<String> log) {
        throw new UnsupportedOperationException("nothing is simulated here");
    }
}
