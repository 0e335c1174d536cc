package io.github.stint.contract.importing;

import static io.github.stint.contract.ContractEntities.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.contract.StintContract;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.importing.ConflictPolicy;
import io.github.stint.core.importing.ImportOptions;
import io.github.stint.core.importing.ImportPlan;
import io.github.stint.core.importing.ImportPlanner;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.core.importing.ImportedRow;
import io.github.stint.core.importing.PlannedImport;
import io.github.stint.core.importing.PlannedRow;
import io.github.stint.core.importing.PlannedRow.State;
import io.github.stint.core.importing.RowPosition;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of {@link ImportPlanner} and {@link PlannedImport} that every adapter must pass. */
public interface PlannedImportContract extends StintContract {

    /** Other tests may have stored entries at the same time. */
    ImportOptions CREATE = new ImportOptions(true, ConflictPolicy.CREATE);

    private ImportPlan plan(ImportOptions options, ImportRow... rows) {
        return new ImportPlanner(
                        fixture().stint(), fixture().workspace(), fixture().user())
                .plan(List.of(rows), options);
    }

    private PlannedImport planned() {
        return new PlannedImport(
                fixture().stint(), fixture().workspace(), fixture().user(), time -> {});
    }

    private List<Outcome> run(ImportPlan plan) {
        return planned().run(plan, Integer.MAX_VALUE).stream()
                .map(ImportedRow::result)
                .map(result -> result.outcome())
                .toList();
    }

    private static List<State> states(ImportPlan plan) {
        return plan.rows().stream().map(PlannedRow::state).toList();
    }

    private static ImportRow.Builder row(String description, TimeInterval interval) {
        return ImportRow.builder()
                .position(RowPosition.of(1, 1))
                .description(description)
                .interval(interval);
    }

    /** Two rows that name everything that a row can name, all of it missing. */
    private ImportRow[] rows() {
        String client = fixture().unique("client");
        String project = fixture().unique("project");
        String tag = fixture().unique("tag");
        ImportRow first = row(fixture().unique("first"), between("09:00", "10:30"))
                .client(client)
                .project(project)
                .task(fixture().unique("task"))
                .addTags(tag, fixture().unique("tag"))
                .billable(true)
                .build();
        ImportRow second = row(fixture().unique("second"), between("10:30", "12:00"))
                .client(client)
                .project(project)
                .addTags(tag)
                .build();
        return new ImportRow[] {first, second};
    }

    private List<TimeEntry> stored(ImportRow row) {
        TimeEntryQuery query =
                TimeEntryQuery.builder().description(row.description()).build();
        return fixture()
                .stint()
                .timeEntries()
                .all(fixture().workspace(), fixture().user(), query)
                .toList();
    }

    private List<Project> projects(String name) {
        return fixture()
                .stint()
                .projects()
                .all(fixture().workspace(), ProjectQuery.all())
                .filter(project -> project.name().equals(name))
                .toList();
    }

    @Test
    default void creates_the_names_of_rows_and_stores_each_row_once() {
        ImportRow[] rows = rows();

        ImportPlan plan = plan(CREATE, rows);
        assertThat(plan.missing().size()).isEqualTo(5);
        assertThat(run(plan)).containsExactly(Outcome.CREATED, Outcome.CREATED);
        ImportPlan again = plan(ImportOptions.STRICT, rows);

        assertThat(states(again)).containsExactly(State.EXISTS, State.EXISTS);
        assertThat(again.missing().isEmpty()).isTrue();
        assertThat(run(again)).isEmpty();
        Project project = projects(rows[0].project().orElseThrow()).get(0);
        assertThat(project.clientName()).isEqualTo(rows[0].client());
        List<Task> tasks = fixture()
                .stint()
                .tasks()
                .all(fixture().workspace(), project.id(), TaskQuery.all())
                .toList();
        TimeEntry entry = stored(rows[0]).get(0);
        assertThat(entry.interval()).isEqualTo(rows[0].interval());
        assertThat(entry.projectId()).contains(project.id());
        assertThat(tasks).extracting(Task::id).containsExactly(entry.taskId().orElseThrow());
        assertThat(entry.tagIds()).hasSize(2).containsAll(stored(rows[1]).get(0).tagIds());
        assertThat(entry.billable()).isTrue();
    }

    @Test
    default void creates_the_first_names_only_and_continues_with_the_others() {
        ImportRow[] rows = rows();
        ImportPlan plan = plan(CREATE, rows);

        planned().createNames(plan, 2);

        assertThat(projects(rows[0].project().orElseThrow())).hasSize(1);
        assertThat(stored(rows[0])).isEmpty();
        ImportPlan next = plan(CREATE, rows);
        assertThat(next.missing().clients()).isEmpty();
        assertThat(next.missing().projects()).isEmpty();
        assertThat(next.missing().size()).isEqualTo(3);
        assertThat(run(next)).containsExactly(Outcome.CREATED, Outcome.CREATED);
        assertThat(projects(rows[0].project().orElseThrow())).hasSize(1);
    }

    @Test
    default void creates_nothing_if_names_are_missing_that_it_may_not_create() {
        ImportRow[] rows = rows();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> run(plan(ImportOptions.STRICT, rows)));

        assertThat(projects(rows[0].project().orElseThrow())).isEmpty();
        assertThat(fixture().stint().clients().all(fixture().workspace(), ClientQuery.all()))
                .noneMatch(client -> client.name().equals(rows[0].client().orElseThrow()));
        assertThat(stored(rows[0])).isEmpty();
    }

    @Test
    default void an_entry_that_was_edited_since_conflicts_with_its_row() {
        ImportRow row =
                row(fixture().unique("edited"), between("13:00", "14:00")).build();
        run(plan(CREATE, row));
        TimeEntry entry = stored(row).get(0);
        fixture()
                .stint()
                .timeEntries()
                .update(
                        fixture().workspace(),
                        entry.id(),
                        TimeEntryChange.builder()
                                .description(fixture().unique("corrected"))
                                .build());

        ImportPlan plan = plan(ImportOptions.STRICT, row);

        assertThat(states(plan)).containsExactly(State.CONFLICT);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> run(plan))
                .satisfies(error -> assertThat(error.rule()).isEqualTo(Rule.IMPORT_CONFLICT));
        assertThat(run(plan(new ImportOptions(false, ConflictPolicy.SKIP), row)))
                .isEmpty();
        assertThat(stored(row)).isEmpty();
    }
}
