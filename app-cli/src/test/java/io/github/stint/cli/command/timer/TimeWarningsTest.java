package io.github.stint.cli.command.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes about times that the service allows but that may be mistakes. The time is noon. */
class TimeWarningsTest {

    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @CsvSource({
        "start --at today 12:05, 'it starts in the future, 12:05'",
        "log today 13:00-14:00, 'it starts in the future, 13:00'",
        "log 11:00-13:00, 'it ends in the future, 13:00'",
        "entry create --user Ada --start 11:00 --end 13:00, 'it ends in the future, 13:00'",
    })
    void notesFutureTimes(String line, String note) {
        assertThat(terminal.run(line.split(" ", -1)).done().err()).isEqualTo("note: " + note + "\n");
    }

    @Test
    void notesFutureEndOfStopAndEdit() {
        terminal.run("start", "--at", "11:00").done();
        assertThat(terminal.run("stop", "--at", "today 13:00").done().err())
                .isEqualTo("note: it ends in the future, 13:00\n");
        String id = terminal.ids("entry", "list");
        assertThat(terminal.run("entry", "edit", id, "--end", "14:00").done().err())
                .isEqualTo("note: it ends in the future, 14:00\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log 2026-02-01 9:00-2026-02-02 17:00",
                "log 32h",
                "entry create --user Ada --start 2026-02-01 9:00 --end 2026-02-02 17:00",
                "start --at 2026-03-01 4:00",
            })
    void notesEntriesLongerThanADay(String line) {
        assertThat(terminal.run(line.split(" ", -1)).done().err())
                .isEqualTo("note: it lasts longer than 24 hours, 32:00:00\n");
    }

    @Test
    void notesThatAStoppedOrEditedEntryIsLongerThanADay() {
        String note = " lasts longer than 24 hours, 32:00:00\n";
        terminal.run("start", "--at", "2026-03-01 4:00").done();
        String id = terminal.ids("entry", "show", "@");

        assertThat(terminal.run("switch", "Next").done().err()).isEqualTo("note: entry " + id.substring(18) + note);
        assertThat(terminal.run("entry", "edit", id, "--end", "2026-03-01 5:00")
                        .done()
                        .err())
                .isEmpty();
        assertThat(terminal.run("entry", "edit", id, "--end", "2026-03-02 12:00")
                        .done()
                        .err())
                .isEqualTo("note: it" + note);
        terminal.run("cancel").done();
        terminal.run("start", "--at", "2026-03-01 4:00").done();
        assertThat(terminal.run("stop").done().err()).isEqualTo("note: it" + note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry list", "today", "week", "entry list --limit 1 --json"})
    void listsNoteEntriesLongerThanADay(String line) {
        terminal.run("log", "1h", "Short").done();
        terminal.run("log", "32h", "Long").done();
        String id = terminal.ids("entry", "show", "@2");

        String err = terminal.run(line.split(" ", -1)).done().err();

        boolean isListed = !line.contains("--limit");
        assertThat(err.contains("note: entry " + id.substring(18) + " lasts longer than 24 hours, 32:00:00"))
                .isEqualTo(isListed);
    }

    @Test
    void statusNotesATimerThatRunsForLongerThanADay() {
        terminal.run("start", "--at", "2026-03-01 4:00").done();

        assertThat(terminal.run("status").done().err()).contains("lasts longer than 24 hours, 32:00:00");
    }

    @Test
    void notesOverlapsOfEveryCommand() {
        terminal.run("log", "9:00-10:00", "Before").done();
        String note = "note: it overlaps \"Before\", 09:00 to 10:00, 1:00:00\n";

        assertThat(terminal.run("start", "Now", "--at", "9:30").done().err()).isEqualTo(note);
        assertThat(terminal.run("stop", "--at", "9:45").done().err()).isEmpty();
        assertThat(terminal.run("entry", "edit", "@2", "--end", "9:50").done().err())
                .isEqualTo(note);
        assertThat(terminal.run("entry", "edit", "@2", "--description", "Else")
                        .done()
                        .err())
                .isEmpty();
        assertThat(terminal.run("entry", "create", "--user", "Ada", "--start", "8:00", "--end", "9:01")
                        .done()
                        .err())
                .isEqualTo(note);
    }

    @Test
    void sinceLastIgnoresPlannedEntries() {
        terminal.run("log", "9:00-10:00", "Before").done();
        terminal.run("log", "tomorrow 9:00-10:00", "Planned").done();

        assertThat(terminal.run("start", "Now", "--since-last", "--json").json())
                .containsEntry("start", "2026-03-02T10:00:00Z");
    }

    @Test
    void notes_follow_the_receipt() {
        terminal.run("log", "8:00-9:00", "Review").done();

        assertThat(terminal.runOnScreen("log", "8:30-9:30", "Mail").lines())
                .satisfiesExactly(
                        receipt -> assertThat(receipt).startsWith("Logged \"Mail\""),
                        note -> assertThat(note).startsWith("note: it overlaps \"Review\""));
    }

    @Test
    void three_overlaps_are_named_and_the_others_counted() {
        for (int at = 0; at < 40; at++) {
            terminal.run("log", "8:00-9:00", "Review " + at).done();
        }

        assertThat(terminal.run("log", "8:30-9:30", "Mail").done().err().lines())
                .hasSize(4)
                .last()
                .isEqualTo("note: and 37 more");
    }
}
