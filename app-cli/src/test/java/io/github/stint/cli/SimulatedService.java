package io.github.stint.cli;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.adapter.simulator.SimulatorSettings;
import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.Stint;
import io.github.stint.core.history.ChangeJournal;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the program online, against a simulator whose workspace is Office and whose user is Ada. */
final class SimulatedService implements AfterEachCallback {

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Clock clock;
    private final InMemoryStint stint;
    private final MatonSimulator simulator;

    private final Path folder = temporaryFolder();

    /** Starts the service with this clock. */
    SimulatedService(Clock clock) {
        this.clock = clock;
        stint = SampleOffice.with(clock);
        simulator = MatonSimulator.start(
                stint, SimulatorOptions.builder(clock).log(requests::add).build());
    }

    /** The stored data. */
    InMemoryStint stint() {
        return stint;
    }

    /** The settings of the workspace, which the user has no role in. */
    SimulatorSettings settings() {
        return simulator.settings();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("stint");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs the program without saved settings. Later runs find the cache of earlier ones. */
    RunResult run(String... line) {
        Map<String, String> environment = Map.of(
                "MATON_API_KEY", simulator.key(),
                "STINT_GATEWAY_URL", simulator.gatewayUrl().toString(),
                "STINT_CONTROL_URL", simulator.controlUrl().toString(),
                "STINT_CONFIG_DIR", folder.resolve("config").toString(),
                "STINT_CACHE_DIR", folder.resolve("cache").toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ProgramFactory factory = new ProgramFactory(
                Main.machine(environment, folder.toString(), "Linux", clock),
                config -> VirtualWaits.in(config.accountLimit(10_000).workspaceLimit(10_000)));
        int exitCode = factory.program(
                        new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(line);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    /** Runs the program with the same data, but without requests, which take most of the time. Its changes are in no journal. */
    RunResult runWithoutRequests(String... line) {
        Terminal terminal = new Terminal();
        terminal.clock().advance(Duration.between(terminal.clock().instant(), clock.instant()));
        Adapters direct = new Adapters() {
            @Override
            public Stint open(Settings settings) {
                return stint.actingAs(SampleOffice.ADA);
            }

            @Override
            public ChangeJournal journal() {
                return ChangeJournal.inMemory();
            }
        };
        return terminal.run(direct, line);
    }

    /** How many requests have been logged so far. */
    int requestCount() {
        return requests.size();
    }

    /** Stops the simulator, and returns what it has logged, one line for each request. */
    List<String> requestsSent() {
        simulator.close();
        return List.copyOf(requests);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        simulator.close();
        stint.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
