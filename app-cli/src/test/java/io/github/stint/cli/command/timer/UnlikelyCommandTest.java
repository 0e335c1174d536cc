package io.github.stint.cli.command.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines that can be parsed, but that no user means. */
class UnlikelyCommandTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void logTimeAndStartATimer() {
        terminal.project("Website");
        terminal.run("log", "8:00-9:00", "Earlier").done();
        terminal.run("start", "Running", "--at", "11:00").done();
    }

    private RunResult run(String line) {
        return terminal.run(line.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start @1 | 2 | stint continue @1",
                "start @ | 2 | stint continue @",
                "start @12 -p Website | 2 | stint continue @12",
                "start @1 --at 9:00 | 2 | stint continue @1",
                "switch @1 | 2 | stint continue @1",
                "log 1h @1 | 2 | put -- before it",
                "entry create --user Ada --start 9:00 --end 10:00 @1 | 2 | put -- before it",
                "switch | 2 | stint switch DESCRIPTION",
                "switch --json | 2 | stint switch DESCRIPTION",
                "log 0m | 7 | enter a duration such as 45m",
                "log PT0S Work | 7 | enter a duration such as 45m",
                "log 9:00-9:00 | 7 | an end after the start",
                "entry create --user Ada --start 9:00 --end 9:00 | 7 | an end after the start",
            })
    void is_refused_with_what_to_type_instead(String line, int exitCode, String hint) {
        String before = terminal.entries();

        assertThat(run(line).failed(exitCode).err()).contains(hint);

        assertThat(terminal.entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "start -- @1, @1",
        "switch -p Website -- @, @",
        "log 1h -- @1, @1",
        "start @1 again, @1 again",
        "start @home, @home",
        "start @0, @0",
        "start, ''",
        "switch -p Website, ''",
        "switch --billable, ''",
        "switch --at 11:30, ''",
    })
    void may_be_meant_in_another_form(String line, String description) {
        run(line).done();

        assertThat(terminal.run("entry", "list", "--json").column("description"))
                .contains(description);
    }

    @Test
    void an_empty_description_may_be_switched_to() {
        terminal.run("switch", "").done();

        assertThat(terminal.run("entry", "show", "@", "--json").text("description"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop --at 11:00", "entry edit @1 --end 8:00"})
    void an_existing_entry_may_lose_its_length(String line) {
        run(line).done();
    }
}
