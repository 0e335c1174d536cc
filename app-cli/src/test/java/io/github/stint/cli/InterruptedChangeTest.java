package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The user interrupts the program during a change, such as between the two writes that replace a timer. */
@Timeout(60)
class InterruptedChangeTest {

    @TempDir
    private Path folder;

    private final InMemoryStint service = SampleOffice.with(Clock.systemUTC());

    @Test
    void the_old_timer_runs_again_and_the_message_says_so() throws Exception {
        TimeEntry old = service.timeEntries()
                .create(
                        SampleOffice.OFFICE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.startingAt(
                                        Clock.systemUTC().instant().minusSeconds(3600)))
                                .description("Old")
                                .build());
        try (MatonSimulator simulator = simulator()) {
            simulator
                    .faults()
                    .next(
                            1,
                            RequestMatch.of("POST", "/workspaces/*/time-entries"),
                            Fault.rateLimited(Duration.ofSeconds(4)));
            Process process = start(simulator, "-v", "switch", "New");
            // The program sends nothing for four seconds, and then the write that makes the old timer run again.
            awaitRetry();

            process.destroy();

            assertThat(process.waitFor()).isGreaterThan(128);
            assertThat(folder.resolve("errors"))
                    .content()
                    .contains("the timer that was running (" + old.id() + ") runs again");
        }
        assertThat(service.timeEntries().running(SampleOffice.OFFICE, SampleOffice.ADA))
                .contains(old);
    }

    @Test
    void a_change_that_cannot_finish_in_time_is_reported() throws Exception {
        service.timeEntries()
                .create(
                        SampleOffice.OFFICE,
                        NewTimeEntry.timer(Clock.systemUTC().instant().minusSeconds(3600), "Old"));
        try (MatonSimulator simulator = simulator()) {
            simulator
                    .faults()
                    .next(
                            1,
                            RequestMatch.of("POST", "/workspaces/*/time-entries"),
                            Fault.rateLimited(Duration.ofSeconds(25)));
            Process process = start(simulator, "-v", "switch", "New");
            awaitRetry();

            process.destroy();

            assertThat(process.waitFor()).isGreaterThan(128);
            assertThat(folder.resolve("errors")).content().contains("a part of it may be stored", "\"stint status\"");
        }
    }

    @Test
    void the_message_names_a_single_write_that_was_interrupted() throws Exception {
        try (MatonSimulator simulator = simulator()) {
            simulator
                    .faults()
                    .next(
                            1,
                            RequestMatch.of("POST", "/workspaces/*/time-entries"),
                            Fault.rateLimited(Duration.ofSeconds(20)));
            Process process = start(simulator, "-v", "log", "1h", "Review");
            // The program waits for 20 seconds before it retries the write.
            awaitRetry();

            process.destroy();

            assertThat(process.waitFor()).isGreaterThan(128);
            assertThat(folder.resolve("errors")).content().contains("interrupted");
        }
        assertThat(service.timeEntries().all(SampleOffice.OFFICE, SampleOffice.ADA, TimeEntryQuery.all()))
                .isEmpty();
    }

    private MatonSimulator simulator() {
        return MatonSimulator.start(
                service, SimulatorOptions.builder(Clock.systemUTC()).build());
    }

    /** Until the program waits after a refusal. What the simulator reports is earlier than that. */
    private void awaitRetry() throws IOException {
        while (Files.readString(folder.resolve("errors"))
                .lines()
                .noneMatch(line -> line.startsWith("POST") && line.contains("before the next attempt"))) {
            Thread.onSpinWait();
        }
    }

    private Process start(MatonSimulator simulator, String... arguments) throws Exception {
        ProcessBuilder builder = StintProcess.with(folder, arguments);
        builder.environment()
                .putAll(Map.of(
                        "MATON_API_KEY", simulator.key(),
                        "STINT_GATEWAY_URL", simulator.gatewayUrl().toString(),
                        "STINT_CONTROL_URL", simulator.controlUrl().toString()));
        // The streams of the process are closed when it is interrupted.
        return builder.redirectError(folder.resolve("errors").toFile()).start();
    }
}
