package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard error of runs with JSON, offline and through the simulator: at most one object. */
class JsonWarningsTest {

    private final BothWays program;

    JsonWarningsTest(@TempDir Path folder) {
        program = new BothWays(folder);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private static Map<String, @Nullable Object> object(RunResult run) {
        assertThat(run.err().lines()).hasSize(1);
        return run.errorOutput();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson"})
    void printsWarningsAsOneObject(String format) {
        program.terminal().tags("a", "b", "c");
        RunResult run = program.runLine("tag list --limit 2 -o " + format).done();

        assertThat(object(run)).isEqualTo(Map.of("warnings", List.of("list truncated to 2; there are more")));
    }

    @Test
    void printsNothingWithoutWarnings() {
        assertThat(program.runLine("tag list --json").done().err()).isEmpty();
    }

    @Test
    void printsAnErrorWithAnEmptyArrayOfWarnings() {
        Map<String, @Nullable Object> object = object(program.runLine("tag show missing --json"));

        assertThat(object).containsOnlyKeys("error", "warnings").containsEntry("warnings", List.of());
    }

    @Test
    void printsAnErrorOfTheCommandLineWithAnEmptyArrayOfWarnings() {
        assertThat(object(program.runLine("tag list --no-such-option --json")))
                .containsOnlyKeys("error", "warnings")
                .containsEntry("warnings", List.of());
    }

    @Test
    void printsTheWarningsBeforeAnErrorInItsObject() {
        program.terminal().run("log", "9:00-9:10", "x").done();
        RunResult run = program.online("entry", "edit", "missing", "--json", "-v");
        RunResult offline = program.terminal().run("entry", "edit", "missing", "--json", "-v");

        for (RunResult failed : List.of(run, offline)) {
            assertThat(object(failed)).containsOnlyKeys("error", "warnings");
            assertThat(failed.errorOutput().get("warnings"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .contains("user ada@example.com, workspace Office, zone UTC");
        }
    }
}
