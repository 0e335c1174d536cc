package io.github.stint.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project that is not found, or ambiguous, on a terminal. */
class ProjectPickerTest {

    private final Terminal terminal = new Terminal().showing();

    @BeforeEach
    void createProjects() {
        terminal.project("Website", terminal.client("Acme"));
        terminal.project("Website", terminal.client("Zoo"));
        terminal.project("Shop");
    }

    private RunResult run(String line) {
        return terminal.run(line.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start Work -p Webiste", "switch Work -p website", "log 1h Work -p Web"})
    void is_selected_by_its_number(String line) {
        RunResult result = terminal.typing("2\n").run(line.split(" ", -1)).done();

        assertThat(result.line()).contains("\"Work\" on Zoo/Website");
        assertThat(result.err()).contains("\n  1  Acme/Website\n  2  Zoo/Website\nProject [1-2, or Enter to cancel]: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "", "3\n", "0\n", "x\n", "12\n"})
    void nothing_is_written_if_none_is_selected(String typed) {
        terminal.typing(typed).run("start", "Work", "-p", "website").failed(130);

        assertThat(run("entry list --json").jsonArray()).isEmpty();
    }

    @Test
    void the_error_remains_if_no_project_is_similar() {
        assertThat(terminal.typing("1\n")
                        .run("start", "Work", "-p", "zzzz")
                        .failed(6)
                        .err())
                .doesNotContain("Project [");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start Work -p website --no-input",
                "start Work -p website --json",
                "log 1h Work -p website -o csv",
                "log 1h Work -p website -o ids",
            })
    void a_program_is_not_asked(String line) {
        assertThat(terminal.typing("1\n").run(line.split(" ", -1)).failed(6).err())
                .doesNotContain("Project [");
    }

    @Test
    void nothing_is_asked_if_the_output_is_no_terminal() {
        Terminal redirected = new Terminal().typing("1\n");
        redirected.project("Website");

        assertThat(redirected.run("start", "Work", "-p", "Webiste").failed(6).err())
                .doesNotContain("Project [");
    }

    @Test
    void nothing_is_asked_if_the_input_is_no_terminal() {
        assertThat(run("start Work -p website").failed(6).err()).doesNotContain("Project [");
    }
}
