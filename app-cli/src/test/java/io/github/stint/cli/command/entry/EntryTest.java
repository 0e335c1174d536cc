package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Entries;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    private final Terminal terminal = new Terminal();

    @Nested
    class Listing {

        private List<String> listed(String options) {
            return terminal.run(("entry list --json " + options).strip().split(" ", -1))
                    .column("description");
        }

        private void logSomeDays() {
            terminal.project("Website");
            terminal.tags("deep", "remote");
            terminal.run("log", "2026-02-27 9:00-10:00", "Friday work", "-p", "Website")
                    .done();
            terminal.run("log", "2026-02-28 9:00-10:00", "Saturday play", "--tag", "deep")
                    .done();
            terminal.run("log", "2026-03-01 22:00-2026-03-02 2:00", "Sunday work", "--tag", "remote")
                    .done();
            terminal.run("start", "Monday", "--at", "0:00").done();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "| Monday, Sunday work, Saturday play, Friday work",
                    "--from sat | Monday, Sunday work, Saturday play",
                    "--to sat | Saturday play, Friday work",
                    "--from sat --to sun | Sunday work, Saturday play",
                    "--from yesterday --to yesterday | Sunday work",
                    "--from today | Monday",
                    "--from 2026-02-27 --to 2026-02-27 | Friday work",
                    "--description WORK | Sunday work, Friday work",
                    "-p web | Friday work",
                    "--project Website | Friday work",
                    "--tag deep | Saturday play",
                    "--tag deep --tag remote | Sunday work, Saturday play",
                    "--tag deep -p Website |",
                    "--limit 1 | Monday",
                    "--from sun --description work --tag remote --limit 4 | Sunday work",
                })
        void listsMatchingEntriesLatestFirst(@Nullable String options, @Nullable String expected) {
            logSomeDays();

            assertThat(String.join(", ", listed(options == null ? "" : options)))
                    .isEqualTo(expected == null ? "" : expected);
        }

        @Test
        void showsOnlyOwnEntries() {
            terminal.run("entry", "create", "--user", "Grace", "--start", "9:00", "--end", "10:00", "Hers")
                    .done();

            assertThat(listed("")).isEmpty();
        }

        @Test
        void readsAllPages() {
            for (int minute = 10; minute < 60; minute++) {
                terminal.stint().timeEntries().create(Terminal.OFFICE, Entries.at("2026-03-02T08:" + minute + ":00Z"));
                terminal.stint().timeEntries().create(Terminal.OFFICE, Entries.at("2026-03-02T09:" + minute + ":00Z"));
            }

            assertThat(listed("")).hasSize(100);
            assertThat(listed("--limit 75")).hasSize(75);
        }
    }

    @Nested
    class Create {

        @Test
        void createsEntryForAnotherMember() {
            terminal.project("Website", terminal.client("Acme"));

            RunResult created = terminal.run(
                    "entry", "create", "--user", "grace@", "--start", "9:00", "--end", "10:30", "-p", "Website", "Met",
                    "them", "--json");

            assertThat(created.json())
                    .containsEntry("description", "Met them")
                    .containsEntry("userId", Terminal.GRACE.value())
                    .containsEntry("start", "2026-03-02T09:00:00Z")
                    .containsEntry("end", "2026-03-02T10:30:00Z")
                    .containsEntry("projectName", "Website")
                    .containsEntry("billable", true);
        }

        @Test
        void printsTheMember() {
            assertThat(terminal.run("entry", "create", "--user", "Grace", "--start", "9:00", "--end", "10:00", "Met")
                            .line())
                    .isEqualTo("Created for Grace: \"Met\", 09:00 to 10:00, 1:00:00");
        }

        @ParameterizedTest
        @CsvSource({
            "entry create --user Grace --start 9:00, 2",
            "entry create --user Grace --end 9:00, 2",
            "entry create --start 9:00 --end 10:00, 2",
            "entry create --user Grace --start 10:00 --end 9:00, 7",
            "entry create --user Grace --start whenever --end 9:00, 7",
            "entry create --user Nobody --start 9:00 --end 10:00, 6",
        })
        void requiresUserStartAndEnd(String line, int exitCode) {
            terminal.run(line.split(" ", -1)).failed(exitCode);
        }
    }

    @Nested
    class Delete {

        @Test
        void deletesEntry() {
            terminal.run("log", "9:00-10:00", "Mistake").done();

            assertThat(terminal.run("entry", "delete", "@1", "-y").line())
                    .isEqualTo("Deleted \"Mistake\", 09:00 to 10:00, 1:00:00");
            assertThat(terminal.entries()).isEqualTo("[]\n");
        }

        @Test
        void deletesSeveralEachOnce() {
            terminal.run("log", "8:00-9:00", "Kept").done();
            terminal.run("log", "9:00-10:00", "First").done();
            terminal.run("log", "10:00-11:00", "Second").done();
            String second = terminal.ids("entry", "show", "@1");

            assertThat(terminal.run("entry", "delete", "@1", "@2", second, "-y", "--json")
                            .column("description"))
                    .containsExactly("Second", "First");
            assertThat(terminal.run("entry", "list", "--json").column("description"))
                    .containsExactly("Kept");
        }

        @Test
        void deletesNothingWhenOneIsNotFound() {
            terminal.run("log", "9:00-10:00", "Kept").done();
            String before = terminal.entries();

            terminal.run("entry", "delete", "@1", "@2", "-y").failed(6);

            assertThat(terminal.entries()).isEqualTo(before);
        }

        @Test
        void returnsTheDeletedEntry() {
            terminal.run("start", "Mistake").done();

            assertThat(terminal.run("entry", "delete", "@", "-y", "--json").json())
                    .containsEntry("running", true);
        }

        @Test
        void requiresReference() {
            terminal.run("entry", "delete", "-y").failed(2);
        }
    }

    @Nested
    class Show {

        @ParameterizedTest
        @ValueSource(strings = {"@1", "000000000000000000000001", "000001", "0001"})
        void findsAnEntryByEachKindOfReference(String reference) {
            terminal.run("log", "9:00-10:00", "Work").done();

            assertThat(terminal.run("entry", "show", reference, "--json").text("description"))
                    .isEqualTo("Work");
        }

        @ParameterizedTest
        @ValueSource(strings = {"show", "edit", "delete"})
        void rejectsAShortEndOfAnId(String command) {
            terminal.run("log", "9:00-10:00", "Work").done();

            assertThat(terminal.run("entry", command, "1").failed(7).err())
                    .contains("\"1\" is too short for the end of an id", "@1 for the entry that ended last");
            assertThat(terminal.run("entry", "show", "@1").done().out()).contains("Work");
        }

        @Test
        void showsTimesInTheZone() {
            terminal.run("log", "9:00-10:00", "Work").done();

            assertThat(terminal.run("entry", "show", "@1", "--tz", "Asia/Kathmandu")
                            .done()
                            .out())
                    .contains("14:45", "15:45", "1:00:00");
        }
    }
}
