package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryDuplicateTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void logAnEntry() {
        terminal.project("Website");
        terminal.tags("deep");
        terminal.run("log", "yesterday 9:00-11:30", "Review", "-p", "Website", "--tag", "deep", "--billable")
                .done();
    }

    @Test
    void copies_everything_to_the_same_times_of_another_day() {
        RunResult copied =
                terminal.run("entry", "duplicate", "@1", "--on", "today").done();

        assertThat(copied.line())
                .isEqualTo("Duplicated \"Review\" on Website [deep] (billable), 09:00 to 11:30, 2:30:00 (UTC)");
        assertThat(copied.err()).isEmpty();
        assertThat(terminal.run("entry", "list", "--json").column("start"))
                .containsExactly("2026-03-02T09:00:00Z", "2026-03-01T09:00:00Z");
    }

    @Test
    void copies_to_its_own_day_by_default_and_notes_the_overlap() {
        RunResult copied = terminal.run("entry", "duplicate", "@1").done();

        assertThat(copied.line()).contains("2026-03-01 09:00");
        assertThat(copied.err()).startsWith("note: it overlaps \"Review\"");
    }

    @Test
    void refuses_an_overlap_if_wanted() {
        assertThat(terminal.run("entry", "duplicate", "@1", "--overlap", "refuse")
                        .failed(7)
                        .err())
                .contains("it would overlap \"Review\"", "--overlap allow");
        assertThat(terminal.run("entry", "list", "--json").jsonArray()).hasSize(1);
    }

    @Test
    void keeps_the_clock_times_where_the_clock_is_set_forward() {
        terminal.with("STINT_TZ", "Europe/Berlin");
        terminal.run("log", "2026-03-01 1:00 to 2026-03-01 4:00", "Night").done();

        RunResult copied =
                terminal.run("entry", "duplicate", "@2", "--on", "2026-03-29").done();

        assertThat(copied.line()).contains("2026-03-29 01:00 to 04:00, 2:00:00");
    }

    @Test
    void rejects_a_time_that_the_clock_skips_on_that_day() {
        terminal.with("STINT_TZ", "Europe/Berlin");
        terminal.run("log", "2026-03-01 2:30 to 2026-03-01 4:00", "Night").done();

        assertThat(terminal.run("entry", "duplicate", "@2", "--on", "2026-03-29")
                        .failed(7)
                        .err())
                .contains("does not exist in Europe/Berlin");
    }

    @Test
    void rejects_a_running_entry_and_a_period() {
        terminal.run("start", "Timer").done();

        terminal.run("entry", "duplicate", "@").failed(7);
        terminal.run("entry", "duplicate", "@1", "--on", "last", "week").failed(7);
    }
}
