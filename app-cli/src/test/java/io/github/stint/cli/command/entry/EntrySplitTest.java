package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntrySplitTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void logAnEntry() {
        terminal.project("Website");
        terminal.run("log", "8:00-11:30", "Review", "-p", "Website").done();
    }

    @Test
    void prints_each_part() {
        assertThat(terminal.run("entry", "split", "@1", "10:30", "9am").lines())
                .containsExactly(
                        "Split, part 1 of 3: \"Review\" on Website, 08:00 to 09:00, 1:00:00 (UTC)",
                        "Split, part 2 of 3: \"Review\" on Website, 09:00 to 10:30, 1:30:00 (UTC)",
                        "Split, part 3 of 3: \"Review\" on Website, 10:30 to 11:30, 1:00:00 (UTC)");
        assertThat(terminal.run("entry", "list", "--json").column("start"))
                .containsExactly("2026-03-02T10:30:00Z", "2026-03-02T09:00:00Z", "2026-03-02T08:00:00Z");
    }

    @Test
    void reads_times_of_several_words() {
        terminal.run("entry", "split", "@1", "8:30", "am", "9:15", "am").done();

        assertThat(terminal.run("entry", "list", "--json").column("start"))
                .containsExactly("2026-03-02T09:15:00Z", "2026-03-02T08:30:00Z", "2026-03-02T08:00:00Z");
    }

    @Test
    void prints_an_array_of_the_parts_in_json() {
        assertThat(terminal.run("entry", "split", "@1", "9:00", "--json").column("duration"))
                .containsExactly("PT1H", "PT2H30M");
    }

    @Test
    void reads_times_on_the_day_of_the_entry() {
        terminal.run("log", "2026-02-26 22:00 to 2026-02-27 02:00", "Night").done();
        String night = terminal.ids("entry", "list", "--description", "Night");

        terminal.run("entry", "split", night, "23:30", "1:00").done();

        assertThat(terminal.run("entry", "list", "--description", "Night", "--json")
                        .column("start"))
                .containsExactly("2026-02-27T01:00:00Z", "2026-02-26T23:30:00Z", "2026-02-26T22:00:00Z");
    }

    @Test
    void keeps_the_last_part_of_a_timer_running() {
        terminal.run("start", "Timer", "--at", "11:00").done();
        String timer = terminal.ids("entry", "show", "@");

        assertThat(terminal.run("entry", "split", "@", "11:40").lines())
                .containsExactly(
                        "Split, part 1 of 2: \"Timer\", 11:00 to 11:40, 0:40:00 (UTC)",
                        "Split, part 2 of 2: \"Timer\", since 11:40, 0:20:00 so far (UTC)");
        assertThat(terminal.ids("entry", "show", "@")).isEqualTo(timer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:00", "11:30", "7:00", "12:00", "9:00 9:00", "9:00 whenever", "10:00 7:00"})
    void rejects_times_that_do_not_split_the_entry(String times) {
        String before = terminal.entries();

        terminal.run(("entry split @1 " + times).split(" ", -1)).failed(7);

        assertThat(terminal.entries()).isEqualTo(before);
    }

    @Test
    void requires_a_time() {
        terminal.run("entry", "split", "@1").failed(2);
    }
}
