package io.github.stint.cli.command.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void setUpAProject() {
        terminal.task("Design", terminal.project("Website"));
        terminal.tags("deep", "remote");
    }

    @ParameterizedTest
    @CsvSource({
        "1h30m, 2026-03-02T10:30:00Z, 2026-03-02T12:00:00Z, PT1H30M",
        "PT1H30M, 2026-03-02T10:30:00Z, 2026-03-02T12:00:00Z, PT1H30M",
        "9:00-11:30, 2026-03-02T09:00:00Z, 2026-03-02T11:30:00Z, PT2H30M",
        "yesterday 9:00-11:30, 2026-03-01T09:00:00Z, 2026-03-01T11:30:00Z, PT2H30M",
        "yesterday 22:00-today 1:00, 2026-03-01T22:00:00Z, 2026-03-02T01:00:00Z, PT3H",
    })
    void logsTime(String when, String start, String end, String duration) {
        assertThat(terminal.run("log", when, "Review", "--json").json())
                .containsEntry("description", "Review")
                .containsEntry("start", start)
                .containsEntry("end", end)
                .containsEntry("duration", duration)
                .containsEntry("running", false);
    }

    @Test
    void acceptsProjectTaskTagsAndBillable() {
        RunResult logged = terminal.run(
                "log",
                "1h",
                "Draw",
                "it",
                "-p",
                "Website",
                "-t",
                "Design",
                "--tag",
                "deep",
                "--tag",
                "remote",
                "--billable");

        assertThat(logged.line())
                .isEqualTo("Logged \"Draw it\" on Website / Design [deep, remote] (billable), "
                        + "11:00 to 12:00, 1:00:00 (UTC)");
        assertThat(logged.err()).isEmpty();
        assertThat(terminal.run("entry", "show", "@1", "--json").json())
                .containsEntry("projectName", "Website")
                .containsEntry("taskName", "Design")
                .containsEntry("tagNames", List.of("deep", "remote"))
                .containsEntry("billable", true);
    }

    @Test
    void acceptsOptionsBeforeArguments() {
        assertThat(terminal.run("log", "-p", "Website", "1h", "Draw", "--tag", "deep", "it")
                        .line())
                .startsWith("Logged \"Draw it\" on Website [deep], ");
    }

    @Test
    void acceptsOptionLikeWordsAfterDoubleDash() {
        assertThat(terminal.run("log", "1h", "--", "-p", "is", "--json").line())
                .startsWith("Logged \"-p is --json\", ");
    }

    @Test
    void printsTheDayUnlessToday() {
        assertThat(terminal.run("log", "yesterday 9:00-11:30", "Review").line())
                .isEqualTo("Logged \"Review\", 2026-03-01 09:00 to 11:30, 2:30:00 (UTC)");
        assertThat(terminal.run("log", "yesterday 22:00-today 1:00", "Deploy").line())
                .isEqualTo("Logged \"Deploy\", 2026-03-01 22:00 to 2026-03-02 01:00, 3:00:00 (UTC)");
    }

    @Test
    void keepsTheTimerRunning() {
        terminal.run("start", "Running", "--at", "11:30").done();

        terminal.run("log", "9:00-10:00", "Before").done();

        assertThat(terminal.run("status").lines()).first().asString().contains("Running: \"Running\"");
    }

    @Test
    void notesOverlaps() {
        terminal.run("log", "9:00-10:00", "Before").done();
        terminal.run("log", "10:00-11:00", "Touching").done();

        RunResult logged = terminal.run("log", "9:30-10:00", "Again").done();

        assertThat(logged.err()).isEqualTo("note: it overlaps \"Before\", 09:00 to 10:00, 1:00:00\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11:30-9:00",
                "whenever",
                "-1h",
                "999h0m1s",
                "PT99999999999999H",
                "2026-02-30 9:00-10:00",
            })
    void rejectsInvalidTimes(String when) {
        RunResult refused = terminal.run("log", "--", when);

        assertThat(refused.failed(7).err()).contains("stint: ", "\nhint: ");
        assertThat(terminal.entries()).isEqualTo("[]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "log 1h --at 9:00", "log 1h --billable --no-billable"})
    void rejectsInvalidArguments(String line) {
        terminal.run(line.split(" ", -1)).failed(2);

        assertThat(terminal.entries()).isEqualTo("[]\n");
    }

    @Test
    void rejectsTaskWithoutProject() {
        RunResult refused = terminal.run("log", "1h", "-t", "Design").failed(7);

        assertThat(refused.err()).contains("a task needs its project", "name the project too");
        assertThat(terminal.entries()).isEqualTo("[]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "a > b"})
    void rejectsAngleBracketsInDescription(String description) {
        terminal.run("log", "1h", description).failed(7);

        assertThat(terminal.entries()).isEqualTo("[]\n");
    }

    @Test
    void rejectsTooLongDescription() {
        terminal.run("log", "1h", "x".repeat(3000)).done();
        terminal.run("log", "1h", "x".repeat(3001)).failed(7);
    }
}
