package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code --overlap}. */
class OverlapTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void logEntries() {
        terminal.run("log", "8:00-9:00", "Mail").done();
        terminal.run("log", "9:00-11:30", "Review").done();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log 10:00-10:30 Call",
                "start Call --at 10:00",
                "switch Call --at 10:00",
                "continue @2 --at 10:00",
                "entry edit @2 --end 9:30",
                "entry create Call --user Ada --start 10:00 --end 10:30",
                "entry duplicate @1",
                "entry resume @2",
            })
    void warns_refuses_or_allows(String line) {
        String before = terminal.entries();

        assertThat(terminal.run((line + " --overlap refuse").split(" ", -1))
                        .failed(7)
                        .err())
                .contains("it would overlap \"Review\" (", ") from 09:00 to 11:30", "(--overlap allow)");
        assertThat(terminal.entries()).isEqualTo(before);
        assertThat(terminal.run((line + " --overlap refuse --json").split(" ", -1))
                        .failed(7)
                        .error())
                .containsEntry("code", "overlap");

        assertThat(terminal.run((line + " --overlap allow").split(" ", -1))
                        .done()
                        .err())
                .doesNotContain("overlaps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log 10:00-10:30 Call", "start Call --at 10:00", "entry edit @2 --end 9:30"})
    void warns_by_default(String line) {
        assertThat(terminal.run(line.split(" ", -1)).done().err()).contains("note: it overlaps \"Review\"");
    }

    @Test
    void a_timer_that_starts_now_does_not_overlap_the_timer_that_it_ends() {
        terminal.run("start", "Timer", "--at", "11:45").done();

        terminal.run("start", "Next", "--overlap", "refuse").done();
    }

    @Test
    void a_timer_that_would_run_into_a_planned_entry_is_refused() {
        terminal.run("log", "today 14:00-15:00", "Planned").done();

        terminal.run("start", "Now", "--overlap", "refuse").failed(7);
    }

    @Test
    void entries_next_to_each_other_do_not_overlap() {
        terminal.run("log", "11:30-12:00", "Call", "--overlap", "refuse").done();
    }

    @Test
    void rejects_an_unknown_policy() {
        terminal.run("log", "1h", "--overlap", "maybe").failed(2);
    }
}
