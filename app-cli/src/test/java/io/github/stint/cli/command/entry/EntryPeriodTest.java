package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPeriodTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void logOnSeveralDays() {
        for (String day : new String[] {"2026-01-30", "2026-02-20", "2026-02-23", "2026-03-01", "2026-03-02"}) {
            terminal.run("log", day + " 9:00-9:30", "--", day).done();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--from -7d, 2026-03-02 2026-03-01 2026-02-23",
        "--from last week --to last week, 2026-03-01 2026-02-23",
        "--from 2026-W09 --to 2026-W09, 2026-03-01 2026-02-23",
        "--from 2026-02 --to 2026-02, 2026-02-23 2026-02-20",
        "--from last month --to yesterday, 2026-03-01 2026-02-23 2026-02-20",
        "--to 2026-01, 2026-01-30",
        "--from fri, 2026-03-02 2026-03-01",
    })
    void lists_the_entries_of_a_period(String options, String expected) {
        String line = "entry list --json " + options;

        assertThat(String.join(" ", terminal.run(line.split(" ", -1)).column("description")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--from today --to yesterday", "--from this week --to last week", "--from 2026-03 --to 2026-02"})
    void a_first_day_after_the_last_is_refused(String options) {
        assertThat(terminal.run(("entry list " + options).split(" ", -1))
                        .failed(7)
                        .err())
                .contains("is before", "hint: swap");
    }

    @Test
    void regional_dates_are_refused() {
        assertThat(terminal.run("entry", "list", "--from", "03/04/2024")
                        .failed(7)
                        .err())
                .contains("year-month-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"week --of last week", "week --of 2026-W09", "week --of -7d", "week --of sun"})
    void a_week_is_named_in_several_ways(String line) {
        assertThat(terminal.run((line + " --json").split(" ", -1)).json())
                .containsEntry("from", "2026-02-23")
                .containsEntry("to", "2026-03-01");
    }

    @Test
    void a_month_is_not_a_week() {
        terminal.run("week", "--of", "2026-02").failed(7);
    }
}
