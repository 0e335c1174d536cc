package io.github.stint.cli;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.TestClock;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A simulated workspace with a limit of requests, and programs that share a ledger, each as in a process of its own. */
final class SimulatedHour implements AutoCloseable {

    private final Path folder;
    private final TestClock clock = new TestClock("2026-03-04T15:00:00Z");
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> environment = new HashMap<>();
    private final InMemoryStint service;
    private final MatonSimulator simulator;
    private UnaryOperator<MatonConfig.Builder> tuning = config -> config;

    /** Starts the service with that limit for each workspace. */
    SimulatedHour(Path folder, RateLimit limit) {
        this.folder = folder;
        this.service = SampleOffice.with(clock);
        this.simulator = MatonSimulator.start(
                service,
                SimulatorOptions.builder(clock)
                        .workspaceLimit(limit)
                        .log(requests::add)
                        .build());
        environment.put("MATON_API_KEY", simulator.key());
        environment.put("STINT_GATEWAY_URL", simulator.gatewayUrl().toString());
        environment.put("STINT_CONTROL_URL", simulator.controlUrl().toString());
    }

    InMemoryStint service() {
        return service;
    }

    TestClock clock() {
        return clock;
    }

    /** Sets an environment variable of later runs. */
    SimulatedHour with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Makes the next matching request fail. */
    void failNext(RequestMatch match, Fault fault) {
        simulator.faults().next(1, match, fault);
    }

    /** Changes the configuration of later runs. */
    void tune(UnaryOperator<MatonConfig.Builder> change) {
        tuning = change;
    }

    /** Runs one program; all of them share the cache folder. */
    RunResult run(String... line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ProgramFactory factory = new ProgramFactory(
                Main.machine(environment, folder.toString(), "Linux", clock),
                config ->
                        tuning.apply(VirtualWaits.in(config.accountLimit(10_000).workspaceLimit(10_000))));
        int exitCode = factory.program(
                        new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(line);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    /** Lets time pass, then runs one program. */
    RunResult runAfter(Duration time, String... line) {
        clock.advance(time);
        return run(line);
    }

    /** The requests that were logged, and all of them once it is closed. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        simulator.close();
        service.close();
    }
}
