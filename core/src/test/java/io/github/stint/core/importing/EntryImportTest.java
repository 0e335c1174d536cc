package io.github.stint.core.importing;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryImportTest {

    private static final TimeInterval HOUR = TimeInterval.of(NINE, TEN);
    private static final Project WEBSITE = Samples.project().billable(true).build();
    private static final Tag ONE = new Tag(new TagId("g1"), WORKSPACE, "one", false);
    private static final Tag TWO = new Tag(new TagId("g2"), WORKSPACE, "two", false);

    private final FakeStint stint = new FakeStint().with(WEBSITE).with(ONE).with(TWO);
    private final List<Duration> sleeps = new ArrayList<>();
    private Runnable whileSleeping = () -> {};
    private final Sleeper sleeper = duration -> {
        sleeps.add(duration);
        whileSleeping.run();
    };

    private List<ImportedEntry> store(NewTimeEntry... rows) {
        return new EntryImport(stint, WORKSPACE, USER, sleeper)
                .with(BulkThreads.sequential())
                .store(List.of(rows));
    }

    private static NewTimeEntry row(String description) {
        return NewTimeEntry.completed(HOUR, description);
    }

    private static TimeEntry stored(String id, String description) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .description(description)
                .build();
    }

    private static List<Outcome> outcomes(List<ImportedEntry> imported) {
        return imported.stream().map(ImportedEntry::outcome).toList();
    }

    @Nested
    class ExactlyOnce {

        @Test
        void creates_what_is_missing_and_nothing_when_repeated() {
            List<ImportedEntry> first = store(row("a"), row("b"));
            List<ImportedEntry> again = store(row("a"), row("b"));

            assertThat(outcomes(first)).containsExactly(Outcome.CREATED, Outcome.CREATED);
            assertThat(outcomes(again)).containsExactly(Outcome.EXISTED, Outcome.EXISTED);
            assertThat(again)
                    .extracting(ImportedEntry::entry)
                    .isEqualTo(first.stream().map(ImportedEntry::entry).toList());
            assertThat(first).allSatisfy(imported -> {
                assertThat(imported.isStored()).isTrue();
                assertThat(imported.error()).isEmpty();
            });
            assertThat(stint.storedEntries()).hasSize(2);
        }

        @Test
        void equal_rows_are_entries_of_their_own() {
            stint.with(stored("e1", "a"));

            assertThat(outcomes(store(row("a"), row("a"), row("a"))))
                    .containsExactly(Outcome.EXISTED, Outcome.CREATED, Outcome.CREATED);
            assertThat(stint.storedEntries()).hasSize(3);
        }

        @Test
        void neither_white_space_nor_unicode_form_nor_order_of_tags_distinguishes() {
            stint.with(TimeEntry.builder()
                    .from(stored("e1", "Caf\u00e9 at noon"))
                    .tagIds(List.of(TWO.id(), ONE.id()))
                    .billable(true)
                    .build());
            NewTimeEntry same = NewTimeEntry.builder()
                    .interval(HOUR)
                    .description(" Cafe\u0301\u00a0 at\tnoon\n")
                    .addTagIds(ONE.id(), TWO.id())
                    .build();

            assertThat(outcomes(store(same))).containsExactly(Outcome.EXISTED);
        }

        @Test
        void start_end_description_project_and_tags_distinguish() {
            stint.with(stored("e1", "a"));

            assertThat(outcomes(store(
                            row("b"),
                            NewTimeEntry.completed(TimeInterval.of(NINE, TEN.plusSeconds(1)), "a"),
                            NewTimeEntry.completed(TimeInterval.of(NINE.plusSeconds(1), TEN), "a"),
                            NewTimeEntry.builder()
                                    .from(row("a"))
                                    .projectId(WEBSITE.id())
                                    .build(),
                            NewTimeEntry.builder()
                                    .from(row("a"))
                                    .addTagIds(ONE.id())
                                    .build())))
                    .containsOnly(Outcome.CREATED);
        }

        @Test
        void the_latest_start_is_read_too() {
            NewTimeEntry later = NewTimeEntry.completed(TimeInterval.of(TEN, TEN.plusSeconds(60)), "later");
            store(later);

            assertThat(outcomes(store(later, row("a")))).containsExactly(Outcome.EXISTED, Outcome.CREATED);
        }
    }

    @Nested
    class Requests {

        @Test
        void no_rows_take_no_request() {
            assertThat(store()).isEmpty();
            assertThat(stint.requests().received()).isEmpty();
        }

        @Test
        void a_row_without_an_end_is_invalid_before_any_request() {
            assertThatThrownBy(() -> store(row("a"), NewTimeEntry.timer(NINE, "running")))
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            error -> assertThat(error.field()).isEqualTo("interval"))
                    .hasMessage("row 2 has no end");
            assertThat(stint.requests().received()).isEmpty();
        }

        @Test
        void each_project_is_read_once_for_rows_that_do_not_state_whether_they_are_billable() {
            NewTimeEntry onProject = NewTimeEntry.builder()
                    .from(row("a"))
                    .projectId(WEBSITE.id())
                    .build();
            NewTimeEntry free =
                    NewTimeEntry.builder().from(onProject).billable(false).build();

            assertThat(store(onProject, onProject, free))
                    .extracting(imported -> imported.entry().orElseThrow().billable())
                    .containsExactly(true, true, false);
            assertThat(stint.requests().received())
                    .containsExactly(
                            "timeEntries.list",
                            "projects.find",
                            "timeEntries.create",
                            "timeEntries.create",
                            "timeEntries.create");
        }

        @Test
        void nothing_is_created_if_the_stored_entries_cannot_be_read() {
            stint.requests().failNext("timeEntries.list");

            assertThatThrownBy(() -> store(row("a"))).isInstanceOf(Unavailable.class);
            assertThat(stint.requests().writes()).isEmpty();
        }
    }

    @Nested
    class Failures {

        static Stream<StintException> ofTheRow() {
            return Stream.of(
                    Refused.byService("create time entry", "a project is required"),
                    new InvalidValue("create time entry", "tag", "invalid", "change it"),
                    new Forbidden("create time entry", "locked", "ask an admin"));
        }

        @ParameterizedTest
        @MethodSource("ofTheRow")
        void a_row_that_is_refused_does_not_affect_the_others(StintException refused) {
            stint.requests().failNext("timeEntries.create", refused);

            List<ImportedEntry> imported = store(row("a"), row("b"));

            assertThat(outcomes(imported)).containsExactly(Outcome.REFUSED, Outcome.CREATED);
            assertThat(imported.get(0).error()).contains(refused);
            assertThat(imported.get(0).isStored()).isFalse();
        }

        @Test
        void a_project_that_does_not_exist_does_not_affect_the_other_rows() {
            NewTimeEntry elsewhere = NewTimeEntry.builder()
                    .from(row("a"))
                    .projectId(new ProjectId("elsewhere"))
                    .build();

            assertThat(outcomes(store(elsewhere, row("b")))).containsExactly(Outcome.REFUSED, Outcome.CREATED);
        }

        @Test
        void nothing_more_is_created_if_the_service_is_not_available() {
            stint.with(stored("e1", "c"));
            stint.requests().failNext("timeEntries.create");

            List<ImportedEntry> imported = store(row("a"), row("b"), row("c"));

            assertThat(outcomes(imported)).containsExactly(Outcome.NOT_STORED, Outcome.NOT_STORED, Outcome.EXISTED);
            assertThat(imported.get(1).error()).isEqualTo(imported.get(0).error());
            assertThat(stint.requests().writes()).hasSize(1);
        }
    }

    @Nested
    class UnknownOutcomes {

        @Test
        void an_entry_that_was_stored_is_found_at_once() {
            stint.requests().loseResponse("timeEntries.create");

            ImportedEntry imported = store(row("a")).get(0);

            assertThat(imported.outcome()).isEqualTo(Outcome.SETTLED);
            assertThat(imported.entry())
                    .isEqualTo(Optional.of(stint.storedEntries().get(0)));
            assertThat(imported.error()).containsInstanceOf(OutcomeUnknown.class);
            assertThat(sleeps).isEmpty();
        }

        @Test
        void an_entry_that_is_stored_late_is_found_after_a_while() {
            stint.requests().loseRequest("timeEntries.create");
            whileSleeping = () -> stint.with(stored("late", "a"));

            ImportedEntry imported = store(row("a")).get(0);

            assertThat(imported.outcome()).isEqualTo(Outcome.SETTLED);
            assertThat(sleeps).containsExactly(EntryImport.SETTLE_TIME);
            assertThat(stint.storedEntries()).hasSize(1);
        }

        @Test
        void an_entry_that_was_not_stored_is_created_again() {
            stint.requests().loseRequest("timeEntries.create");
            stint.requests().loseRequest("timeEntries.create");

            assertThat(outcomes(store(row("a")))).containsExactly(Outcome.CREATED);
            assertThat(stint.storedEntries()).hasSize(1);
            assertThat(stint.requests().writes()).hasSize(3);
        }

        @Test
        void the_entry_of_another_row_is_not_taken_for_it() {
            stint.requests().succeedNext("timeEntries.create");
            stint.requests().loseRequest("timeEntries.create");

            assertThat(outcomes(store(row("a"), row("a")))).containsExactly(Outcome.CREATED, Outcome.CREATED);
            assertThat(stint.storedEntries()).hasSize(2);
        }

        @Test
        void an_entry_that_existed_is_not_taken_for_it() {
            stint.with(stored("e1", "a"));
            stint.requests().loseRequest("timeEntries.create");

            assertThat(outcomes(store(row("a"), row("a")))).containsExactly(Outcome.EXISTED, Outcome.CREATED);
            assertThat(stint.storedEntries()).hasSize(2);
        }

        @Test
        void an_entry_that_was_settled_is_not_taken_for_another_row() {
            stint.requests().loseResponse("timeEntries.create");
            stint.requests().loseRequest("timeEntries.create");

            assertThat(outcomes(store(row("a"), row("a")))).containsExactly(Outcome.SETTLED, Outcome.CREATED);
            assertThat(stint.storedEntries()).hasSize(2);
        }

        @Test
        void an_entry_of_another_content_is_not_taken_for_it() {
            stint.with(stored("e1", "other"));
            stint.requests().loseRequest("timeEntries.create");

            assertThat(outcomes(store(row("a")))).containsExactly(Outcome.CREATED);
        }

        @Test
        void the_import_stops_after_three_attempts() {
            for (int attempt = 0; attempt < 3; attempt++) {
                stint.requests().loseRequest("timeEntries.create");
            }

            List<ImportedEntry> imported = store(row("a"), row("b"));

            assertThat(outcomes(imported)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
            assertThat(imported.get(0).error()).containsInstanceOf(OutcomeUnknown.class);
            assertThat(stint.requests().writes()).hasSize(3);
        }

        @Test
        void the_import_stops_if_the_entry_cannot_be_looked_for() {
            stint.requests().succeedNext("timeEntries.list");
            stint.requests().failNext("timeEntries.list");
            stint.requests().loseRequest("timeEntries.create");

            List<ImportedEntry> imported = store(row("a"), row("b"));

            assertThat(outcomes(imported)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
            assertThat(imported.get(0).error().orElseThrow().getSuppressed()).hasSize(1);
        }

        @Test
        void an_interrupt_stops_the_import_and_remains_set() {
            stint.requests().loseRequest("timeEntries.create");
            Sleeper interrupted = duration -> {
                throw new InterruptedException();
            };

            List<ImportedEntry> imported = new EntryImport(stint, WORKSPACE, USER, interrupted)
                    .with(BulkThreads.sequential())
                    .store(List.of(row("a"), row("b")));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcomes(imported)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        }
    }
}
