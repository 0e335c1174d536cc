package io.github.stint.contract.importing;

import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.contract.InterceptedStint;
import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.importing.EntryImport;
import io.github.stint.core.importing.ImportedEntry;
import io.github.stint.core.project.Project;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests of {@link EntryImport} that every adapter must pass. */
public interface EntryImportContract extends StintContract {

    String CREATION = "timeEntries.createFor";
    String LIST = "timeEntries.allStrict";

    private List<ImportedEntry> store(Stint stint, Sleeper sleeper, List<NewTimeEntry> rows) {
        return new EntryImport(stint, fixture().workspace(), fixture().user(), sleeper)
                .with(BulkThreads.sequential())
                .store(rows);
    }

    private List<ImportedEntry> store(NewTimeEntry... rows) {
        return store(fixture().stint(), EntryImportContract::neverSleep, List.of(rows));
    }

    private static void neverSleep(Duration time) {
        throw new AssertionError("sleeps for " + time);
    }

    private static List<Outcome> outcomes(List<ImportedEntry> imported) {
        return imported.stream().map(ImportedEntry::outcome).toList();
    }

    private NewTimeEntry row(String description) {
        return row(description, between("09:00", "10:00"));
    }

    private static NewTimeEntry row(String description, TimeInterval interval) {
        return NewTimeEntry.builder()
                .description(description)
                .interval(interval)
                .build();
    }

    private List<TimeEntry> stored(String description) {
        TimeEntryQuery query = TimeEntryQuery.builder().description(description).build();
        return fixture()
                .stint()
                .timeEntries()
                .all(fixture().workspace(), fixture().user(), query)
                .toList();
    }

    private static Runnable failing(StintException failure) {
        return () -> {
            throw failure;
        };
    }

    private static OutcomeUnknown unknown() {
        return new OutcomeUnknown("create time entry", "no response", "look for it");
    }

    private static Unavailable away() {
        return new Unavailable("create time entry", "the service is away", "try again");
    }

    @Test
    default void stores_rows_once() {
        String name = fixture().unique("import");
        NewTimeEntry[] rows = {
            row(name + " a"), row(name + " b", between("10:00", "11:30")), row(name + " c", between("08:00", "08:00"))
        };

        List<ImportedEntry> first = store(rows);
        List<ImportedEntry> again = store(rows);

        assertThat(outcomes(first)).containsOnly(Outcome.CREATED);
        assertThat(outcomes(again)).containsOnly(Outcome.EXISTED);
        assertThat(first).extracting(ImportedEntry::row).containsExactly(rows);
        assertThat(again).extracting(ImportedEntry::entry).isEqualTo(entries(first));
        assertThat(first).allMatch(ImportedEntry::isStored);
        assertThat(stored(name)).hasSize(3);
    }

    private static List<?> entries(List<ImportedEntry> imported) {
        return imported.stream().map(ImportedEntry::entry).toList();
    }

    @Test
    default void stores_all_fields() {
        TimeEntry full = given().fullEntry(between("14:00", "15:00"));
        given().discard(full);

        List<ImportedEntry> imported = store(NewTimeEntry.like(full, full.interval()));

        assertThat(imported.get(0).entry())
                .contains(TimeEntry.builder()
                        .from(full)
                        .id(imported.get(0).entry().orElseThrow().id())
                        .build());
    }

    @Test
    default void counts_equal_rows() {
        String name = fixture().unique("equal");
        NewTimeEntry row = row(name);
        store(row);

        assertThat(outcomes(store(row, row, row))).containsExactly(Outcome.EXISTED, Outcome.CREATED, Outcome.CREATED);
        assertThat(outcomes(store(row, row, row))).containsOnly(Outcome.EXISTED);
        assertThat(outcomes(store(row))).containsExactly(Outcome.EXISTED);
        assertThat(stored(name)).hasSize(3);
    }

    @Test
    default void ignores_white_space_the_unicode_form_and_the_order_of_tags() {
        String name = fixture().unique("Caf\u00E9  au lait");
        TagId one = given().tag().id();
        TagId two = given().tag().id();
        NewTimeEntry row =
                NewTimeEntry.builder().from(row(name)).addTagIds(one, two).build();
        store(row);

        NewTimeEntry same = NewTimeEntry.builder()
                .from(row(" " + name.replace("\u00E9", "e\u0301").replace("  ", "\t") + "\n"))
                .addTagIds(two, one)
                .billable(true)
                .build();

        assertThat(outcomes(store(same))).containsExactly(Outcome.EXISTED);
    }

    @Test
    default void distinguishes_times_descriptions_projects_tasks_and_tags() {
        String name = fixture().unique("differs");
        Project project = given().project();
        NewTimeEntry onProject =
                NewTimeEntry.builder().from(row(name)).projectId(project.id()).build();
        NewTimeEntry onTask = NewTimeEntry.builder()
                .from(onProject)
                .taskId(given().task(project.id()).id())
                .build();
        NewTimeEntry tagged = NewTimeEntry.builder()
                .from(row(name))
                .addTagIds(given().tag().id())
                .build();
        store(row(name));

        assertThat(outcomes(store(
                        row(name, between("09:00", "10:01")),
                        row(name, between("09:01", "10:00")),
                        row(name.toUpperCase(Locale.ROOT)),
                        onProject,
                        onTask,
                        tagged)))
                .containsOnly(Outcome.CREATED);
    }

    @Test
    default void is_billable_like_the_project_by_default() {
        Project paid = given().project(true);
        Project free = given().project(false);
        NewTimeEntry row = row(fixture().unique("billable"));

        List<ImportedEntry> imported = store(
                NewTimeEntry.builder().from(row).projectId(paid.id()).build(),
                NewTimeEntry.builder().from(row).projectId(free.id()).build(),
                NewTimeEntry.builder()
                        .from(row)
                        .projectId(paid.id())
                        .billable(false)
                        .interval(between("10:00", "11:00"))
                        .build(),
                row);

        assertThat(imported)
                .extracting(each -> each.entry().orElseThrow().billable())
                .containsExactly(true, false, false, false);
    }

    @Test
    default void stores_the_others_if_a_row_is_refused() {
        String name = fixture().unique("refused");
        NewTimeEntry noProject = NewTimeEntry.builder()
                .from(row(name))
                .projectId(UnknownIds.PROJECT)
                .build();
        NewTimeEntry noTag =
                NewTimeEntry.builder().from(row(name)).addTagIds(UnknownIds.TAG).build();

        List<ImportedEntry> imported = store(noProject, noTag, row(name));

        assertThat(outcomes(imported)).containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
        assertThat(imported.subList(0, 2)).allSatisfy(refused -> {
            assertThat(refused.error()).containsInstanceOf(NotFound.class);
            assertThat(refused.isStored()).isFalse();
        });
        assertThat(stored(name)).hasSize(1);
    }

    @Test
    default void settles_what_was_stored_without_a_response() {
        String name = fixture().unique("settled");
        InterceptedStint intercepted = new InterceptedStint(fixture().stint()).after(CREATION, failing(unknown()));

        List<ImportedEntry> imported =
                store(intercepted.stint(), EntryImportContract::neverSleep, Collections.nCopies(2, row(name)));

        assertThat(outcomes(imported)).containsExactly(Outcome.SETTLED, Outcome.CREATED);
        assertThat(imported.get(0).error()).containsInstanceOf(OutcomeUnknown.class);
        assertThat(intercepted.calls()).containsExactly(LIST, CREATION, LIST, CREATION);
        assertThat(stored(name)).hasSize(2);
    }

    @Test
    default void creates_again_what_was_not_stored() {
        String name = fixture().unique("again");
        List<Duration> sleeps = new ArrayList<>();
        InterceptedStint intercepted = new InterceptedStint(fixture().stint()).before(CREATION, failing(unknown()));

        List<ImportedEntry> imported = store(intercepted.stint(), sleeps::add, List.of(row(name)));

        assertThat(outcomes(imported)).containsExactly(Outcome.CREATED);
        assertThat(sleeps).containsExactly(EntryImport.SETTLE_TIME);
        assertThat(intercepted.calls()).containsExactly(LIST, CREATION, LIST, LIST, CREATION);
        assertThat(stored(name)).hasSize(1);
    }

    @Test
    default void finds_what_is_stored_while_it_waits() {
        NewTimeEntry late = row(fixture().unique("late"));
        InterceptedStint intercepted = new InterceptedStint(fixture().stint()).before(CREATION, failing(unknown()));
        Sleeper sleeper =
                time -> fixture().stint().timeEntries().create(fixture().workspace(), late);

        List<ImportedEntry> imported = store(intercepted.stint(), sleeper, List.of(late));

        assertThat(outcomes(imported)).containsExactly(Outcome.SETTLED);
        assertThat(stored(late.description())).hasSize(1);
    }

    @Test
    @DisplayName("reports an outcome that cannot be found out, creates nothing more, and completes when it is repeated")
    default void reports_what_cannot_be_found_out() {
        String name = fixture().unique("unknown");
        NewTimeEntry existing = row(name + " existing", between("12:00", "12:30"));
        store(existing);
        List<NewTimeEntry> rows = List.of(row(name + " a"), row(name + " b"), existing);
        InterceptedStint intercepted = new InterceptedStint(fixture().stint())
                .before(LIST, () -> {})
                .after(CREATION, failing(unknown()))
                .before(LIST, failing(away()));

        List<ImportedEntry> imported = store(intercepted.stint(), EntryImportContract::neverSleep, rows);

        assertThat(outcomes(imported)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED, Outcome.EXISTED);
        assertThat(imported.get(0).error()).containsInstanceOf(OutcomeUnknown.class);
        assertThat(outcomes(store(rows.toArray(NewTimeEntry[]::new))))
                .containsExactly(Outcome.EXISTED, Outcome.CREATED, Outcome.EXISTED);
        assertThat(stored(name)).hasSize(3);
    }

    @Test
    default void attempts_a_row_three_times_at_most() {
        String name = fixture().unique("attempts");
        List<Duration> sleeps = new ArrayList<>();
        InterceptedStint intercepted = new InterceptedStint(fixture().stint())
                .before(CREATION, failing(unknown()))
                .before(CREATION, failing(unknown()))
                .before(CREATION, failing(unknown()));

        List<ImportedEntry> imported = store(intercepted.stint(), sleeps::add, List.of(row(name), row(name + " next")));

        assertThat(outcomes(imported)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(intercepted.calls()).filteredOn(CREATION::equals).hasSize(3);
        assertThat(sleeps).hasSize(3);
        assertThat(stored(name)).isEmpty();
    }

    @Test
    default void stops_if_the_service_is_not_available() {
        String name = fixture().unique("away");
        InterceptedStint intercepted = new InterceptedStint(fixture().stint())
                .before(CREATION, () -> {})
                .before(CREATION, failing(away()));
        List<NewTimeEntry> rows = List.of(row(name + " a"), row(name + " b"), row(name + " c"));

        List<ImportedEntry> imported = store(intercepted.stint(), EntryImportContract::neverSleep, rows);

        assertThat(outcomes(imported)).containsExactly(Outcome.CREATED, Outcome.NOT_STORED, Outcome.NOT_STORED);
        assertThat(imported.get(2).error()).containsInstanceOf(Unavailable.class);
        assertThat(intercepted.calls()).containsExactly(LIST, CREATION, CREATION);
        assertThat(stored(name)).hasSize(1);
    }

    @Test
    default void creates_nothing_if_it_cannot_read() {
        String name = fixture().unique("unreadable");
        InterceptedStint intercepted = new InterceptedStint(fixture().stint()).before(LIST, failing(away()));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> store(intercepted.stint(), EntryImportContract::neverSleep, List.of(row(name))));

        assertThat(stored(name)).isEmpty();
    }

    @Test
    default void leaves_an_outcome_unknown_if_it_is_interrupted() {
        InterceptedStint intercepted = new InterceptedStint(fixture().stint()).before(CREATION, failing(unknown()));
        Sleeper interrupted = time -> {
            throw new InterruptedException();
        };

        List<ImportedEntry> imported =
                store(intercepted.stint(), interrupted, List.of(row(fixture().unique("interrupted"))));

        assertThat(Thread.interrupted()).as("remains interrupted").isTrue();
        assertThat(outcomes(imported)).containsExactly(Outcome.UNKNOWN);
    }

    @Test
    default void sends_nothing_without_rows_or_for_a_row_without_an_end() {
        InterceptedStint intercepted = new InterceptedStint(fixture().stint());
        NewTimeEntry running =
                row("running", TimeInterval.startingAt(between("09:00", "10:00").start()));

        assertThat(store(intercepted.stint(), EntryImportContract::neverSleep, List.of()))
                .isEmpty();
        assertInvalid(
                "interval",
                () -> store(intercepted.stint(), EntryImportContract::neverSleep, List.of(row("finished"), running)));
        assertThat(intercepted.calls()).isEmpty();
    }
}
