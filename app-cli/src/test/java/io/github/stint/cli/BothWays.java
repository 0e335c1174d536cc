package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.connection.Connections;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs commands that only read both offline and online, through a simulator over the same data, and compares their results. */
final class BothWays implements AutoCloseable {

    private final Terminal terminal = new Terminal();
    private final Map<String, String> variables = new HashMap<>();
    private final MatonSimulator simulator;
    private final Path folder;

    /**
     * Starts the simulator.
     *
     * @param folder the home folder of online runs
     */
    BothWays(Path folder) {
        this.folder = folder;
        terminal.stint()
                .authorize(terminal.stint()
                        .connections()
                        .create(Connections.CLOCKIFY)
                        .id());
        simulator = MatonSimulator.start(
                terminal.stint(), SimulatorOptions.builder(terminal.clock()).build());
    }

    /** Sets an environment variable for all later runs, both ways. */
    BothWays with(String variable, String value) {
        terminal.with(variable, value);
        variables.put(variable, value);
        return this;
    }

    /** The offline terminal, for commands that change the data. */
    Terminal terminal() {
        return terminal;
    }

    /** Runs the line both ways, and returns the result, which is the same. */
    RunResult run(String... line) {
        RunResult offline = terminal.run(line);
        RunResult online = online(line);
        assertThat(online).isEqualTo(offline);
        return online;
    }

    /** Runs the words of the line both ways; an underscore is a space within a word. */
    RunResult runLine(String line) {
        String[] words = line.split(" ", -1);
        for (int at = 0; at < words.length; at++) {
            words[at] = words[at].replace('_', ' ');
        }
        return run(words);
    }

    /** Runs the line online. */
    RunResult online(String... line) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("MATON_API_KEY", simulator.key());
        environment.put("STINT_GATEWAY_URL", simulator.gatewayUrl().toString());
        environment.put("STINT_CONTROL_URL", simulator.controlUrl().toString());
        environment.put("STINT_CONFIG_DIR", folder.resolve("config").toString());
        environment.put("STINT_CACHE_DIR", folder.resolve("cache").toString());
        return start(environment, line);
    }

    /** Runs the line with {@code --offline}, in a workspace on this machine that has other data. */
    RunResult onThisMachine(String... line) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("STINT_OFFLINE", "1");
        environment.put("STINT_CONFIG_DIR", folder.resolve("config").toString());
        environment.put("STINT_DATA_DIR", folder.resolve("data").toString());
        return start(environment, line);
    }

    private RunResult start(Map<String, String> environment, String... line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ProgramFactory factory = new ProgramFactory(
                Main.machine(environment, folder.toString(), "Linux", terminal.clock()),
                config -> VirtualWaits.in(config.accountLimit(10_000).workspaceLimit(10_000)));
        int exitCode = factory.program(
                        new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(line);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    @Override
    public void close() {
        simulator.close();
    }
}
