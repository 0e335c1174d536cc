package io.github.stint.cli.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {

    private final Terminal terminal = new Terminal();

    @Test
    void listsEntriesOfTodayByStart() {
        terminal.project("Website");
        terminal.run("start", "Later", "--at", "11:00").done();
        terminal.run("log", "9:00-10:00", "Earlier", "-p", "Website").done();

        assertThat(terminal.run("today").lines())
                .containsExactly(
                        " ID      DAY         START  END      COUNTED  PROJECT  DESCRIPTION",
                        " 000003  2026-03-02  09:00  10:00    1:00:00  Website  Earlier",
                        " 000002  2026-03-02  11:00  running  1:00:00           Later",
                        "",
                        "2026-03-02 (UTC): 2:00:00");
    }

    @Test
    void showsADayWithoutWork() {
        assertThat(terminal.run("today").lines()).containsExactly("2026-03-02 (UTC): 0:00:00");
    }

    @Test
    void listsTheEntriesAndDaysOfTheWeek() {
        terminal.run("log", "9:00-10:00", "Work").done();

        assertThat(terminal.run("week", "--entries").lines())
                .contains(" DAY               TOTAL  BILLABLE", " 2026-03-02 Mon  1:00:00   0:00:00")
                .contains(" 2026-03-08 Sun  0:00:00   0:00:00")
                .last()
                .isEqualTo("2026-03-02 to 2026-03-08 (UTC): 1:00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-03-02",
        "2026-03-08, 2026-03-02",
        "yesterday, 2026-02-23",
        "sun, 2026-02-23",
        "2026-01-01, 2025-12-29",
        "2024-02-29, 2024-02-26",
    })
    void showsTheWeekOfAnyDay(String day, String monday) {
        assertThat(terminal.run("week", "--of", day, "--json").text("from")).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({"week --of someday, 7", "week --of 2026-02-30, 7", "week --of, 2", "today yesterday, 2"})
    void rejectsInvalidDay(String line, int exitCode) {
        terminal.run(line.split(" ", -1)).failed(exitCode);
    }

    @Test
    void countsOnlyThePartOfALongTimerThatIsToday() {
        terminal.run("start", "Forgotten", "--at", "2025-12-01 9:00").done();

        assertThat(terminal.run("today", "--json").text("total")).isEqualTo("PT12H");
        assertThat(terminal.run("status", "--json").text("today")).isEqualTo("PT12H");
    }

    @Test
    void countsNothingOfATimerThatStartsLater() {
        terminal.run("start", "Planned", "--at", "today 15:00").done();

        assertThat(terminal.run("today", "--json").text("total")).isEqualTo("PT0S");
        assertThat(terminal.run("entry", "show", "@", "--json").text("duration"))
                .isEqualTo("PT0S");
    }

    @Test
    void excludesEntriesOfOtherMembers() {
        terminal.run("entry", "create", "--user", "Grace", "--start", "9:00", "--end", "10:00")
                .done();

        assertThat(terminal.run("today", "--json").text("total")).isEqualTo("PT0S");
    }

    @Test
    void totalsMayExceedADay() {
        for (int day = 2; day <= 8; day++) {
            terminal.run("log", "2026-02-0" + day + " 8:00-23:00").done();
        }

        assertThat(terminal.run("week", "--of", "2026-02-02", "--json").text("total"))
                .isEqualTo("PT105H");
        assertThat(terminal.run("week", "--of", "2026-02-02").done().out()).contains("(UTC): 105:00\n");
    }
}
