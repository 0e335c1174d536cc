package io.github.stint.cli.command;

import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import java.net.URI;
import java.util.function.Consumer;

/** Chooses and opens the adapter that a run works with. */
@FunctionalInterface
public interface StintOpener {

    /** Opens it; who opens it closes it. */
    Stint open(Settings settings);

    /** Opens the service behind the adapter, for requests as they are; who opens it closes it. */
    default RawService openRaw(Settings settings) {
        throw new UsageError("there is no service to send a request to", "leave out --offline and STINT_OFFLINE");
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
