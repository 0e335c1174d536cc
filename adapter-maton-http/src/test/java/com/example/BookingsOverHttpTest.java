package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.SeededStint;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.MatonSimulatorExtension;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.timesheet.Timesheet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BookingsOverHttpTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final SeededStint seeded = InMemoryStint.seeded(clock);

    @RegisterExtension
    private final MatonSimulatorExtension gateway = new MatonSimulatorExtension(() ->
            MatonSimulator.start(seeded.stint(), SimulatorOptions.builder(clock).build()));

    @Test
    void finds_a_booking_whose_response_was_lost(MatonSimulator simulator) {
        MatonConfig config = MatonConfig.maton(simulator.key())
                .gatewayUrl(simulator.gatewayUrl())
                .controlUrl(simulator.controlUrl())
                .build();
        simulator.faults().next(1, RequestMatch.of("POST", "/workspaces/**"), Fault.resetAfter());

        try (MatonStint stint = MatonStint.connect(config)) {
            Bookings bookings = new Bookings(Timesheet.of(stint, clock));
            assertThat(bookings.book(MONDAY, "Review")).isPresent();
        }
    }
}
