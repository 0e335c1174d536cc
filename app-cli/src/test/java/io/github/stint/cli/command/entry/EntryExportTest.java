package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of entries for other programs. */
class EntryExportTest {

    private final Terminal terminal = new Terminal();

    private void someEntries() {
        terminal.project("Website", terminal.client("Acme, Corp"));
        terminal.run("tag", "create", "urgent").done();
        terminal.run(
                        "log",
                        "9:00-10:30",
                        "Offer; version 2,\u00a0for B\u00fcro \u5927\u4f1a",
                        "-p",
                        "Website",
                        "--tag",
                        "urgent")
                .done();
        terminal.run("log", "10:30-11:00", "", "-p", "Website").done();
        terminal.run("start", "Running", "--at", "11:30").done();
    }

    private static List<VEvent> events(RunResult result) {
        return Biweekly.parse(result.done().out()).first().getEvents();
    }

    @Test
    void a_calendar_has_an_event_for_each_finished_entry() {
        someEntries();

        RunResult calendar = terminal.run("entry", "list", "-o", "ics");

        assertThat(calendar.err()).contains("left out 1 running");
        List<VEvent> events = events(calendar);
        assertThat(events).hasSize(2);
        VEvent second = events.get(1);
        assertThat(second.getSummary().getValue()).isEqualTo("Offer; version 2,\u00a0for B\u00fcro \u5927\u4f1a");
        assertThat(second.getDescription().getValue()).isEqualTo("Acme, Corp / Website");
        assertThat(second.getCategories().get(0).getValues()).containsExactly("urgent");
        assertThat(second.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(second.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-02T10:30:00Z"));
        assertThat(events.get(0).getSummary().getValue()).isEqualTo("Acme, Corp / Website");
    }

    @Test
    void an_entry_has_the_same_uid_in_every_calendar_and_the_text_is_stable() {
        someEntries();

        String first = terminal.run("entry", "list", "-o", "ics").done().out();

        assertThat(terminal.run("entry", "list", "-o", "ics").done().out()).isEqualTo(first);
        assertThat(first).contains("DTSTART:20260302T090000Z", "DTSTAMP:20260302T120000Z", "PRODID:-//Stint//");
        assertThat(first.lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void a_calendar_without_entries_is_valid() {
        assertThat(events(terminal.run("entry", "list", "-o", "ics"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"project list", "today", "status", "user"})
    void other_commands_have_no_calendar(String line) {
        RunResult result = terminal.run((line + " -o ics").split(" ", -1)).failed(2);

        assertThat(result.err()).contains("ics is for lists of entries only", "stint entry list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "ids"})
    void a_limit_is_a_limit_in_every_format(String format) {
        someEntries();

        RunResult two =
                terminal.run("entry", "list", "--limit", "2", "-o", format).done();

        assertThat(two.lines()).hasSize(format.equals("csv") ? 3 : 2);
        assertThat(two.err()).contains("list truncated to 2; there are more");
        assertThat(terminal.run("entry", "list", "--limit", "3", "-o", format)
                        .done()
                        .err())
                .doesNotContain("truncated");
    }

    @Test
    void a_calendar_contains_no_control_characters_that_a_terminal_would_execute() {
        terminal.run("log", "9:00-10:00", "a\u001b]52;c;eA==\u0007b\u009bc").done();

        String calendar = terminal.run("entry", "list", "-o", "ics").done().out();

        assertThat(calendar).contains("SUMMARY:a ").doesNotContain("\u001b", "\u0007", "\u009b");
    }

    @Test
    void no_item_of_a_list_in_csv_is_a_formula() {
        terminal.tags("a", "=1+1");
        terminal.run("log", "9:00-10:00", "Work", "--tag", "a", "--tag", "=1+1").done();

        assertThat(terminal.run("entry", "list", "-o", "csv").done().out()).contains(",a;'=1+1,");
    }
}
