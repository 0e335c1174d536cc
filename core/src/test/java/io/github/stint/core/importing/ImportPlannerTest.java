package io.github.stint.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.importing.MissingNames.MissingProject;
import io.github.stint.core.importing.PlannedRow.State;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportPlannerTest {

    private static final ImportOptions CREATE = new ImportOptions(true, ConflictPolicy.CREATE);
    private static final ImportOptions SKIP = new ImportOptions(false, ConflictPolicy.SKIP);

    private final FakeStint stint = new FakeStint();

    private ImportPlan plan(ImportOptions options, ImportRow... rows) {
        return new ImportPlanner(stint, Samples.WORKSPACE, Samples.USER).plan(List.of(rows), options);
    }

    private ImportPlan plan(ImportRow... rows) {
        return plan(ImportOptions.STRICT, rows);
    }

    static Instant at(int hour, int minute) {
        return Samples.NINE.plus(Duration.ofMinutes((hour - 9) * 60L + minute));
    }

    static ImportRow.Builder row(String description, int from, int to) {
        return ImportRow.builder()
                .position(RowPosition.of(2, 1))
                .description(description)
                .interval(TimeInterval.of(at(from, 0), at(to, 0)));
    }

    static TimeEntry entry(String id, String description, Instant from, Instant to) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .description(description)
                .interval(TimeInterval.of(from, to))
                .build();
    }

    private static Project project(String id, String name, Optional<String> client, boolean archived) {
        return Samples.project()
                .id(new ProjectId(id))
                .name(name)
                .clientId(client.map(ClientId::new))
                .clientName(client)
                .archived(archived)
                .build();
    }

    private static List<State> states(ImportPlan plan) {
        return plan.rows().stream().map(PlannedRow::state).toList();
    }

    @Test
    void finds_what_is_stored_once_for_each_row() {
        TimeEntry stored = entry("e1", "Mail", at(9, 0), at(10, 0));
        stint.with(stored);

        ImportPlan plan = plan(
                row("Mail", 9, 10).build(),
                row("Mail", 9, 10).build(),
                row("Call", 10, 11).build());

        assertThat(states(plan)).containsExactly(State.EXISTS, State.NEW, State.NEW);
        assertThat(plan.rows().get(0).entry()).contains(stored);
        assertThat(plan.rows().get(1).entry()).isEmpty();
        assertThat(plan.count(State.NEW)).isEqualTo(2);
        assertThat(plan.isPossible()).isTrue();
        assertThat(stint.requests().writes()).isEmpty();
    }

    @Test
    void reports_an_entry_with_the_same_times_as_a_conflict() {
        TimeEntry edited = entry("e1", "Mail, edited", at(9, 0), at(10, 0));
        stint.with(entry("e0", "Before", at(8, 30), at(9, 30))).with(edited);

        ImportPlan plan = plan(row("Mail", 9, 10).build());

        assertThat(states(plan)).containsExactly(State.CONFLICT);
        assertThat(plan.rows().get(0).entry()).contains(edited);
        assertThat(plan.rows().get(0).hasSameTime()).isTrue();
        assertThat(plan.isPossible()).isFalse();
        assertThat(plan.requests()).isZero();
        assertThat(plan(SKIP, row("Mail", 9, 10).build()).isPossible()).isTrue();
    }

    @Test
    void reports_overlaps_with_stored_entries_that_are_no_rows() {
        stint.with(entry("long", "Long", at(1, 0), at(12, 0)));
        stint.with(entry("short", "Short", at(2, 0), at(3, 0)));

        assertThat(states(plan(row("Mail", 9, 10).build(), row("Late", 12, 13).build())))
                .containsExactly(State.CONFLICT, State.NEW);
        assertThat(plan(row("Mail", 9, 10).build()).rows().get(0).hasSameTime()).isFalse();
        ImportPlan created = plan(CREATE, row("Mail", 9, 10).build());
        assertThat(states(created)).containsExactly(State.NEW);
        assertThat(created.rows().get(0).entry().map(TimeEntry::description)).contains("Long");
    }

    @Test
    void considers_entries_from_two_days_before_the_first_row() {
        stint.with(entry("old", "Old", at(9, 0).minus(Duration.ofDays(2)), at(12, 0)));
        ImportPlan near = plan(row("Mail", 9, 10).build());
        stint.requests().clear();

        assertThat(states(near)).containsExactly(State.CONFLICT);

        FakeStint other = new FakeStint()
                .with(entry("old", "Old", at(9, 0).minus(Duration.ofDays(2)).minusSeconds(1), at(12, 0)));
        ImportPlan far = new ImportPlanner(other, Samples.WORKSPACE, Samples.USER)
                .plan(List.of(row("Mail", 9, 10).build()), ImportOptions.STRICT);
        assertThat(states(far)).containsExactly(State.NEW);
    }

    @Test
    void rows_of_a_file_may_overlap_each_other() {
        stint.with(entry("e1", "Mail", at(9, 0), at(10, 0)));

        assertThat(states(plan(row("Mail", 9, 10).build(), row("Call", 9, 11).build())))
                .containsExactly(State.EXISTS, State.NEW);
    }

    @Test
    void an_entry_that_runs_conflicts_with_what_ends_after_its_start() {
        stint.with(
                Samples.timeEntry().interval(TimeInterval.startingAt(at(9, 30))).build());

        assertThat(states(plan(row("Mail", 9, 10).build(), row("Early", 8, 9).build())))
                .containsExactly(State.CONFLICT, State.NEW);
    }

    @Test
    void adjacent_and_empty_entries_do_not_conflict() {
        stint.with(entry("before", "Before", at(8, 0), at(9, 0)));
        stint.with(entry("empty", "Empty", at(9, 30), at(9, 30)));
        stint.with(entry("after", "After", at(10, 0), at(11, 0)));

        assertThat(states(plan(row("Mail", 9, 10).build()))).containsExactly(State.NEW);
        assertThat(states(plan(row("Empty", 9, 9)
                        .interval(TimeInterval.of(at(9, 30), at(9, 30)))
                        .build())))
                .containsExactly(State.EXISTS);
    }

    @Test
    void matches_names_exactly_or_ignoring_case_and_never_by_a_prefix() {
        stint.with(project("p1", "Acme", Optional.empty(), false))
                .with(project("p2", "ACME", Optional.empty(), false))
                .with(project("p3", "Stra\u00DFe", Optional.empty(), false));

        assertThat(plan(row("a", 9, 10).project("Acme").build()).missing().isEmpty())
                .isTrue();
        assertThat(plan(row("a", 9, 10).project("STRASSE").build()).missing().isEmpty())
                .isTrue();
        assertThat(plan(row("a", 9, 10).project("Acm").build()).missing().projects())
                .containsExactly(new MissingProject(Optional.empty(), "Acm"));
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> plan(row("a", 9, 10).project("aCME").build()))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("Acme (p1)", "ACME (p2)"));
    }

    @Test
    void prefers_what_is_active() {
        stint.with(project("p1", "Site", Optional.empty(), true))
                .with(project("p2", "Site", Optional.empty(), false))
                .with(entry("e1", "a", at(9, 0), at(10, 0)));
        TimeEntry stored = Samples.timeEntry()
                .id(new TimeEntryId("e2"))
                .description("a")
                .projectId(new ProjectId("p2"))
                .build();
        stint.with(stored);

        PlannedRow row = plan(row("a", 9, 10).project("Site").build()).rows().get(0);

        assertThat(row.entry()).contains(stored);
    }

    @Test
    void distinguishes_projects_by_their_client() {
        stint.with(Samples.client().id(new ClientId("Acme")).name("Acme").build());
        stint.with(project("p1", "Site", Optional.of("Acme"), false))
                .with(project("p2", "Site", Optional.of("Zeta"), false));

        assertThat(plan(row("a", 9, 10).project("Site").client("acme").build())
                        .missing()
                        .isEmpty())
                .isTrue();
        assertThat(plan(row("a", 9, 10).project("Site").build()).missing().projects())
                .containsExactly(new MissingProject(Optional.empty(), "Site"));
        MissingNames missing =
                plan(row("a", 9, 10).project("Site").client("Other").build()).missing();
        assertThat(missing.projects()).extracting(MissingProject::label).containsExactly("Other/Site");
        assertThat(missing.clients()).containsExactly("Other");
        assertThat(plan(row("a", 9, 10).project("New").client("Acme").build())
                        .missing()
                        .clients())
                .isEmpty();
    }

    @Test
    void a_file_without_clients_matches_the_only_project_of_the_name() {
        stint.with(project("p1", "Site", Optional.of("Acme"), false))
                .with(project("p2", "Blog", Optional.of("Acme"), false))
                .with(project("p3", "Blog", Optional.of("Zeta"), false));

        assertThat(plan(row("a", 9, 10).project("site").anyClient(true).build())
                        .missing()
                        .isEmpty())
                .isTrue();
        assertThat(plan(row("a", 9, 10).project("zeta/Blog").anyClient(true).build())
                        .missing()
                        .isEmpty())
                .isTrue();
        assertThat(plan(row("a", 9, 10).project("zeta/Nothing").anyClient(true).build())
                        .missing()
                        .projects())
                .containsExactly(new MissingProject(Optional.empty(), "zeta/Nothing"));
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() ->
                        plan(row("a", 9, 10).project("Blog").anyClient(true).build()));
    }

    @Test
    void lists_each_missing_name_once() {
        stint.with(project("p1", "Site", Optional.empty(), false));
        stint.with(Samples.task().name("Draft").status(TaskStatus.DONE).build());
        stint.with(new Tag(new TagId("g1"), Samples.WORKSPACE, "deep", false));

        MissingNames missing = plan(
                        row("a", 9, 10)
                                .project("Site")
                                .task("draft")
                                .addTags("Deep", "new")
                                .build(),
                        row("b", 9, 10)
                                .project("Site")
                                .task("Other")
                                .addTags("NEW")
                                .build(),
                        row("c", 9, 10).project("Blog").task("Post").build(),
                        row("d", 9, 10).project("blog").task("post").build())
                .missing();

        assertThat(missing.projects()).extracting(MissingProject::name).containsExactly("Blog");
        assertThat(missing.tasks())
                .extracting(task -> task.project() + "/" + task.name())
                .containsExactly("Site/Other", "Blog/Post");
        assertThat(missing.tags()).containsExactly("new");
        assertThat(missing.size()).isEqualTo(4);
        assertThat(missing.requests()).isEqualTo(6);
    }

    @Test
    void rejects_a_missing_name_that_cannot_be_created() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> plan(row("a", 9, 10).project("A").build()));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> plan(row("a", 9, 10).addTags("t".repeat(101)).build()));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> plan(
                        row("a", 9, 10).project("Site").client("c".repeat(101)).build()));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> plan(
                        row("a", 9, 10).project("Site").task("t".repeat(1001)).build()));
    }

    @Test
    void reads_only_what_rows_name() {
        ImportPlan plan = plan(row("a", 9, 10).build());

        assertThat(stint.requests().received()).hasSize(1);
        assertThat(plan.planningRequests()).isEqualTo(1);
        assertThat(ImportPlanner.requests(List.of(row("a", 9, 10).build()))).isEqualTo(1);
        assertThat(plan().rows()).isEmpty();
        assertThat(plan().planningRequests()).isZero();
        assertThat(stint.requests().received()).hasSize(1);
    }

    @Test
    void states_the_most_requests_of_planning() {
        stint.with(project("p1", "Site", Optional.of("Acme"), false));
        ImportRow row = row("a", 9, 10)
                .project("Site")
                .client("Acme")
                .task("Draft")
                .addTags("deep")
                .build();

        ImportPlan plan =
                plan(row, row("b", 9, 10).project("Other").client("New").build());

        assertThat(ImportPlanner.requests(List.of(row, row))).isEqualTo(5);
        assertThat(stint.requests().received()).hasSize(5);
        assertThat(plan.planningRequests()).isEqualTo(5);
        assertThat(plan.missing().tasks()).extracting(task -> task.project()).containsExactly("Acme/Site");
    }

    @Test
    void a_task_of_another_project_is_missing() {
        stint.with(project("p1", "Site", Optional.empty(), false))
                .with(project("p2", "Blog", Optional.empty(), false))
                .with(Samples.task()
                        .id(new TaskId("t2"))
                        .projectId(new ProjectId("p2"))
                        .build());

        assertThat(plan(row("a", 9, 10).project("Site").task("Draft").build())
                        .missing()
                        .tasks())
                .hasSize(1);
    }
}
