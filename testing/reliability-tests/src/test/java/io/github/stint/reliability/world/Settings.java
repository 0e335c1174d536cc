package io.github.stint.reliability.world;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.simulator.SimulatorOptions;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * What a world is made of.
 *
 * @param seed of all that is random
 * @param latency the time from a request to its response
 * @param timeout that of each request of the clients
 * @param service changes the options of the service
 * @param client changes the configuration of the clients
 */
public record Settings(
        long seed,
        Duration latency,
        Duration timeout,
        UnaryOperator<SimulatorOptions.Builder> service,
        UnaryOperator<MatonConfig.Builder> client) {

    /** A fast service without limits, and clients without limits. */
    public static Settings of(long seed) {
        return new Settings(
                seed,
                Duration.ofMillis(100),
                Duration.ofSeconds(30),
                UnaryOperator.identity(),
                config -> config.accountLimit(100_000).workspaceLimit(100_000));
    }

    public Settings withService(UnaryOperator<SimulatorOptions.Builder> changed) {
        return new Settings(seed, latency, timeout, changed, client);
    }

    public Settings withClient(UnaryOperator<MatonConfig.Builder> changed) {
        return new Settings(seed, latency, timeout, service, changed);
    }

    public Settings withTimes(Duration newLatency, Duration newTimeout) {
        return new Settings(seed, newLatency, newTimeout, service, client);
    }
}
