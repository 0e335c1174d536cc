package io.github.stint.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.RawService;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.env.Simulation;
import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.Stint;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any command line is executed, or rejected with a documented exit code; none ends with an unexpected error. */
class ArgumentsFuzzTest {

    /** The exit codes of the README but 1, an unexpected error, and those that only a service can cause. */
    private static final Set<Integer> EXIT_CODES = Set.of(0, 2, 4, 5, 6, 7, 10, 130);

    /** More runs would fill the workspace with what the commands create. */
    private static final int RUNS_OF_A_WORKSPACE = 200;

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal();
    private int runs;

    private Adapters adapters() {
        return new Adapters() {
            @Override
            public Stint open(Settings settings) {
                return terminal.openStint();
            }

            @Override
            public RawService raw(Stint opened) {
                throw new UsageError("no service", "none");
            }

            @Override
            public Simulation simulate(SimulationPlan plan, Consumer<String> log) {
                throw new UsageError("no simulator", "none");
            }
        };
    }

    private void prepare() {
        if (runs++ % RUNS_OF_A_WORKSPACE == 0) {
            terminal = new Terminal(folder.resolve("config.json"));
            terminal.task("Design", terminal.project("Website", terminal.client("Acme")));
            terminal.tags("urgent");
            terminal.run("log", "9:00", "-", "10:00", "Mail").done();
        }
    }

    @Test
    void executes_or_rejects_any_command_line() {
        Adapters adapters = adapters();
        Fuzz.of(
                        "command lines",
                        Corpus.read(getClass(), "arguments")
                                .withWords(
                                        "--", "-", "-p", "--at", "--from", "-o", "json", "@1", "-y", " ", "Acme",
                                        "9:00"))
                // Each takes some milliseconds, because picocli reads the annotations of the commands. The texts that
                // the options have
                // are fuzzed where they are read, such as in InputFuzzTest and LookupFuzzTest.
                .oneOf(40)
                .texts(text -> {
                    // It would write a file anywhere.
                    if (!text.contains("--out")) {
                        prepare();
                        require(terminal.run(adapters, text.split(" ", -1)));
                    }
                });
    }

    @Test
    void checks_any_arguments_before_they_are_parsed() {
        Fuzz.of(
                        "arguments before they are parsed",
                        Corpus.read(getClass(), "arguments")
                                .withWords("--output=", "-o", "json", "--json", "-hVy", "--", " "))
                .rejectedBy(UsageError.class)
                .texts(text -> {
                    String[] arguments = text.split(" ", -1);
                    boolean unused = ErrorFormat.isJson(arguments[0], arguments);
                    UndecodableText.reject(arguments, new EnvironmentVariables(Map.of("STINT_WORKSPACE", text)));
                });
    }

    private static void require(RunResult result) {
        assertThat(result.exitCode()).as(result.err()).isIn(EXIT_CODES);
        assertThat(result.err()).doesNotContain("java.", "Exception");
    }
}
