package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryResumeTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void logAnEntry() {
        terminal.run("log", "9:00-11:30", "Review").done();
    }

    @Test
    void lets_the_last_entry_run_again() {
        String id = terminal.ids("entry", "show", "@1");

        assertThat(terminal.run("entry", "resume").line())
                .isEqualTo("Resumed \"Review\", since 09:00, 3:00:00 so far (UTC)");
        assertThat(terminal.ids("entry", "show", "@")).isEqualTo(id);
    }

    @Test
    void names_the_timer_that_it_stops() {
        terminal.run("start", "Early", "--at", "8:00").done();

        assertThat(terminal.run("entry", "resume", "@1").line())
                .endsWith("; stopped \"Early\", 08:00 to 09:00, 1:00:00");
    }

    @Test
    void is_refused_while_a_later_timer_runs() {
        terminal.run("start", "Late", "--at", "11:45").done();
        String before = terminal.entries();

        assertThat(terminal.run("entry", "resume", "@1").failed(7).err()).contains("started at 11:45");
        assertThat(terminal.entries()).isEqualTo(before);
    }

    @Test
    void refuses_a_running_entry() {
        terminal.run("start", "Timer").done();

        terminal.run("entry", "resume", "@").failed(7);
    }

    @Test
    void notes_what_it_overlaps() {
        terminal.run("log", "11:40-11:50", "Call").done();

        assertThat(terminal.run("entry", "resume", "@2").done().err()).contains("note: it overlaps \"Call\"");
    }

    @Test
    void prints_the_running_entry_in_json() {
        assertThat(terminal.run("entry", "resume", "--json").json())
                .containsEntry("running", true)
                .containsEntry("end", null);
    }
}
