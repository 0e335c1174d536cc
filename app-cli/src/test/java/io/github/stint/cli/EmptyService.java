package io.github.stint.cli;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;

/** A simulator for processes of the program, whose workspace has no data. */
final class EmptyService implements AutoCloseable {

    private static final String KEY = "key-of-the-simulator";

    private final MatonSimulator simulator;

    /** Starts the service for a user with this time zone. */
    EmptyService(ZoneId zone) {
        Clock clock = Clock.systemUTC();
        InMemoryStint stint = InitialWorkspace.of("User", "user@example.com", zone, clock, new Random(1))
                .inMemory(clock)
                .build();
        stint.authorize(stint.connections().create("clockify").id());
        simulator = MatonSimulator.start(
                stint, SimulatorOptions.builder(clock).key(KEY).build());
    }

    /** The variables with which a process uses the service. */
    Map<String, String> environment() {
        return Map.of(
                "MATON_API_KEY",
                KEY,
                "STINT_GATEWAY_URL",
                simulator.gatewayUrl().toString(),
                "STINT_CONTROL_URL",
                simulator.controlUrl().toString());
    }

    @Override
    public void close() {
        simulator.close();
    }
}
