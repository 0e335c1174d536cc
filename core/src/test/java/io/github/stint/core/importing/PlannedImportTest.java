package io.github.stint.core.importing;

import static io.github.stint.core.importing.ImportPlannerTest.at;
import static io.github.stint.core.importing.ImportPlannerTest.entry;
import static io.github.stint.core.importing.ImportPlannerTest.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.importing.PlannedRow.State;
import io.github.stint.core.project.Project;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.QuotaStatus;
import io.github.stint.core.quota.RequestScope;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlannedImportTest {

    private static final ImportOptions CREATE = new ImportOptions(true, ConflictPolicy.REFUSE);

    private final FakeStint stint = new FakeStint();

    private ImportPlan plan(ImportOptions options, ImportRow... rows) {
        return new ImportPlanner(stint, Samples.WORKSPACE, Samples.USER).plan(List.of(rows), options);
    }

    private List<ImportedRow> run(ImportPlan plan, int most) {
        return new PlannedImport(stint, Samples.WORKSPACE, Samples.USER, time -> {}).run(plan, most);
    }

    private List<ImportedRow> run(ImportPlan plan) {
        return run(plan, Integer.MAX_VALUE);
    }

    private static List<Outcome> outcomes(List<ImportedRow> imported) {
        return imported.stream().map(row -> row.result().outcome()).toList();
    }

    @Test
    void creates_what_is_missing_and_stores_the_rows() {
        ImportRow full = row("Review", 9, 10)
                .client("Acme")
                .project("Site")
                .task("Draft")
                .addTags("deep", "urgent")
                .billable(true)
                .build();

        List<ImportedRow> imported = run(plan(CREATE, full, row("Mail", 10, 11).build()));

        assertThat(outcomes(imported)).containsExactly(Outcome.CREATED, Outcome.CREATED);
        assertThat(imported.get(0).row()).isEqualTo(full);
        assertThat(stint.storedClients()).extracting(client -> client.name()).containsExactly("Acme");
        Project project = stint.storedProjects().get(0);
        assertThat(project.name()).isEqualTo("Site");
        assertThat(project.clientId()).contains(stint.storedClients().get(0).id());
        Task task = stint.storedTasks().get(0);
        assertThat(task.projectId()).isEqualTo(project.id());
        // Several threads store the rows, in any order.
        TimeEntry entry = stint.storedEntries().stream()
                .filter(stored -> stored.description().equals("Review"))
                .findAny()
                .orElseThrow();
        assertThat(entry.interval()).isEqualTo(full.interval());
        assertThat(entry.projectId()).contains(project.id());
        assertThat(entry.taskId()).contains(task.id());
        assertThat(entry.tagIds())
                .isEqualTo(stint.storedTags().stream().map(tag -> tag.id()).toList());
        assertThat(entry.billable()).isTrue();
    }

    @Test
    void reports_each_row_as_it_is_stored() {
        List<Integer> finished = new ArrayList<>();
        run(plan(CREATE, row("Mail", 10, 11).build()));

        new PlannedImport(stint, Samples.WORKSPACE, Samples.USER, time -> {})
                .reporting((receipt, progress) -> finished.add(progress.finished()))
                .run(
                        plan(
                                CREATE,
                                row("Mail", 10, 11).build(),
                                row("Review", 9, 10).build()),
                        1);

        assertThat(finished).containsExactly(1, 2);
    }

    @Test
    void repeating_an_import_creates_nothing() {
        ImportRow row = row("Review", 9, 10).project("Site").addTags("deep").build();
        run(plan(CREATE, row, row));
        stint.requests().clear();

        ImportPlan again = plan(CREATE, row, row);

        assertThat(again.missing().isEmpty()).isTrue();
        assertThat(again.requests()).isZero();
        assertThat(run(again)).isEmpty();
        assertThat(stint.requests().writes()).isEmpty();
        assertThat(stint.storedEntries()).hasSize(2);
    }

    @Test
    void sends_the_planned_requests() {
        ImportPlan plan = plan(
                CREATE,
                row("Review", 9, 10).project("Site").build(),
                row("Mail", 10, 11).build());
        stint.requests().clear();

        run(plan);

        assertThat(plan.requests()).isEqualTo(4);
        assertThat(stint.requests().received()).hasSize(4);
    }

    @Test
    void refuses_missing_names_before_anything_is_written() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> run(plan(
                        ImportOptions.STRICT,
                        row("a", 9, 10).project("Site").addTags("deep").build())))
                .withMessageContaining("project \"Site\"");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> run(plan(
                        ImportOptions.STRICT, row("a", 9, 10).addTags("deep").build())))
                .withMessageContaining("tag \"deep\"");
        stint.with(Samples.project().name("Site").build());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> run(plan(
                        ImportOptions.STRICT,
                        row("a", 9, 10).project("Site").task("Draft").build())))
                .withMessageContaining("task \"Draft\"");
        assertThat(stint.requests().writes()).isEmpty();
    }

    @Test
    void refuses_conflicts_before_anything_is_written() {
        stint.with(entry("e1", "Other", at(9, 0), at(10, 0)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> run(plan(CREATE, row("a", 9, 10).project("Site").build())))
                .satisfies(error -> assertThat(error.rule()).isEqualTo(Rule.IMPORT_CONFLICT))
                .withMessage("1 row shares time with stored entries that are no rows");
        assertThat(stint.requests().writes()).isEmpty();
    }

    @Test
    void skips_or_creates_conflicts() {
        stint.with(entry("e1", "Other", at(9, 0), at(10, 0)));
        ImportRow conflict = row("a", 9, 10).build();

        assertThat(run(plan(
                        new ImportOptions(false, ConflictPolicy.SKIP),
                        conflict,
                        row("b", 10, 11).build())))
                .extracting(row -> row.row().description())
                .containsExactly("b");
        assertThat(outcomes(run(plan(new ImportOptions(false, ConflictPolicy.CREATE), conflict))))
                .containsExactly(Outcome.CREATED);
        assertThat(stint.storedEntries()).hasSize(3);
    }

    @Test
    void stores_the_first_rows_only_if_it_is_limited() {
        ImportRow[] rows = {
            row("a", 8, 9).build(), row("b", 9, 10).build(), row("c", 10, 11).build()
        };
        run(plan(CREATE, rows[0]));

        List<ImportedRow> first = run(plan(CREATE, rows), 1);
        List<ImportedRow> second = run(plan(CREATE, rows), 1);

        assertThat(outcomes(first)).containsExactly(Outcome.EXISTED, Outcome.CREATED);
        assertThat(outcomes(second)).containsExactly(Outcome.EXISTED, Outcome.EXISTED, Outcome.CREATED);
        assertThat(run(plan(CREATE, row("d", 12, 13).build()), 0)).isEmpty();
        assertThat(stint.storedEntries()).hasSize(3);
    }

    @Test
    void finds_a_name_whose_creation_had_no_response() {
        stint.requests().loseResponse("tags.create");

        assertThat(outcomes(run(plan(CREATE, row("a", 9, 10).addTags("deep").build()))))
                .containsExactly(Outcome.CREATED);
        assertThat(stint.storedTags()).hasSize(1);
    }

    @Test
    void stores_no_entry_if_a_name_cannot_be_created() {
        stint.requests().failNext("tags.create");

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(
                        () -> run(plan(CREATE, row("a", 9, 10).addTags("deep").build())));
        assertThat(stint.storedEntries()).isEmpty();
    }

    @Test
    @DisplayName(
            "The outcome of a name stays unknown if it cannot be read, and is not replaced by an error without effect")
    void unreadable_name() {
        ImportPlan plan = plan(CREATE, row("a", 9, 10).addTags("deep").build());
        stint.requests().loseResponse("tags.create");
        for (int read = 0; read < 6; read++) {
            stint.requests().failNext("tags.list");
        }

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> run(plan))
                .satisfies(error -> assertThat(error.getSuppressed())
                        .hasOnlyElementsOfType(Unavailable.class)
                        .hasSize(1));
        assertThat(stint.storedTags()).hasSize(1);
        assertThat(stint.storedEntries()).isEmpty();
    }

    @Test
    void the_outcome_of_a_name_stays_unknown_after_an_interrupt() {
        ImportPlan plan = plan(CREATE, row("a", 9, 10).addTags("deep").build());
        stint.requests()
                .loseRequestAfter("tags.create", () -> Thread.currentThread().interrupt());

        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> run(plan));
        assertThat(Thread.interrupted()).as("remains interrupted").isTrue();
    }

    @Test
    @DisplayName("A name that takes effect only after the next attempt has certainly failed is found")
    void late_name() {
        ImportPlan plan = plan(CREATE, row("a", 9, 10).addTags("deep").build());
        stint.requests().loseRequest("tags.create");
        stint.requests().failNext("tags.create");
        Tag late = new Tag(new TagId("g9"), Samples.WORKSPACE, "deep", false);

        List<ImportedRow> imported =
                new PlannedImport(stint, Samples.WORKSPACE, Samples.USER, time -> stint.with(late)).run(plan, 1);

        assertThat(outcomes(imported)).containsExactly(Outcome.CREATED);
        assertThat(stint.storedEntries().get(0).tagIds()).containsExactly(late.id());
    }

    @Test
    void a_name_that_another_program_creates_meanwhile_is_used() {
        ImportPlan plan = plan(CREATE, row("a", 9, 10).addTags("deep").build());
        Tag other = new Tag(new TagId("g9"), Samples.WORKSPACE, "deep", false);
        stint.with(other);

        assertThat(outcomes(run(plan))).containsExactly(Outcome.CREATED);
        assertThat(stint.storedTags()).containsExactly(other);
    }

    private ImportPlan newRows(int count) {
        List<ImportRow> rows = new ArrayList<>();
        IntStream.range(0, count)
                .forEach(index -> rows.add(row("row " + index, 9, 10).build()));
        return plan(CREATE, rows.toArray(ImportRow[]::new));
    }

    private static QuotaStatus status(Plan plan, int used) {
        return new QuotaStatus(RequestScope.ACCOUNT, plan, true, Optional.empty(), used, Optional.empty());
    }

    @Test
    void estimates_requests_and_time() {
        ImportEstimate estimate = ImportEstimate.of(newRows(99), status(Plan.PAID, 0));

        assertThat(estimate).isEqualTo(new ImportEstimate(100, 99, 0, 1, Duration.ofSeconds(10)));
        assertThat(ImportEstimate.of(newRows(26), status(Plan.FREE, 0)))
                .isEqualTo(new ImportEstimate(27, 26, 0, 1, Duration.ofMillis(2700)));
        assertThat(ImportEstimate.of(newRows(0), status(Plan.FREE, 30)))
                .isEqualTo(new ImportEstimate(0, 0, 0, 1, Duration.ZERO));
    }

    @Test
    void estimates_the_hours_of_a_free_plan() {
        assertThat(ImportEstimate.of(newRows(27), status(Plan.FREE, 0)))
                .isEqualTo(new ImportEstimate(28 + 3, 26, 0, 2, Duration.ofHours(1)));
        assertThat(ImportEstimate.of(newRows(50), status(Plan.FREE, 0)))
                .isEqualTo(new ImportEstimate(51 + 3, 26, 0, 2, Duration.ofHours(1)));
        assertThat(ImportEstimate.of(newRows(51), status(Plan.FREE, 0)))
                .isEqualTo(new ImportEstimate(52 + 6, 26, 0, 3, Duration.ofHours(2)));
        assertThat(ImportEstimate.of(newRows(5), status(Plan.FREE, 27)))
                .isEqualTo(new ImportEstimate(6 + 3, 0, 0, 1, Duration.ofHours(1)));
    }

    /** Rows of projects with a client, a task and a tag of their own. */
    private static ImportRow[] named(int projects, int from) {
        return IntStream.range(from, projects)
                .mapToObj(index -> row("row " + index, 9, 10)
                        .client("client " + index / 2)
                        .project("project " + index)
                        .task("task " + index)
                        .addTags("tag " + index % 3)
                        .build())
                .toArray(ImportRow[]::new);
    }

    @Test
    void creates_the_first_names_only_and_continues_with_the_others() {
        ImportPlan plan = plan(CREATE, named(4, 0));
        assertThat(plan.missing().requests()).isEqualTo(2 + 4 + 8 + 3);
        stint.requests().clear();

        new PlannedImport(stint, Samples.WORKSPACE, Samples.USER, time -> {}).createNames(plan, 7);

        assertThat(stint.storedClients()).hasSize(2);
        assertThat(stint.storedProjects()).hasSize(4);
        assertThat(stint.storedTasks()).extracting(Task::name).containsExactly("task 0");
        assertThat(stint.storedTags()).isEmpty();
        assertThat(stint.storedEntries()).isEmpty();
        ImportPlan next = plan(CREATE, named(4, 0));
        assertThat(next.missing().size()).isEqualTo(3 + 3);
        assertThat(outcomes(run(next))).containsOnly(Outcome.CREATED).hasSize(4);
        assertThat(stint.storedTasks()).hasSize(4);
    }

    @Test
    void creates_no_names_if_the_import_is_not_possible() {
        ImportPlan plan = plan(ImportOptions.STRICT, named(1, 0));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        new PlannedImport(stint, Samples.WORKSPACE, Samples.USER, time -> {}).createNames(plan, 1));
        assertThat(stint.requests().writes()).isEmpty();
    }

    @Test
    void lists_the_names_that_can_be_created_with_some_requests() {
        MissingNames missing = plan(CREATE, named(2, 0)).missing();

        assertThat(missing.requests()).isEqualTo(1 + 2 + 4 + 2);
        assertThat(IntStream.rangeClosed(-1, 10)
                        .map(requests -> missing.within(requests).size()))
                .containsExactly(0, 0, 1, 2, 3, 3, 4, 4, 5, 6, 7, 7);
        assertThat(missing.within(9)).isEqualTo(missing);
        assertThat(missing.first(4).tasks()).hasSize(1);
        assertThat(missing.first(4).tags()).isEmpty();
        assertThat(missing.projectsWithTasks()).isEqualTo(2);
        assertThat(plan(CREATE, row("a", 9, 10).project("Site").build())
                        .missing()
                        .projectsWithTasks())
                .isZero();
    }

    @Test
    void estimates_the_hours_of_an_import_with_many_missing_names() {
        // Planning takes 4 requests now, and 14 later, besides one for the user; the names take 5 + 10 + 20 + 3, and
        // reading what is stored takes
        // 1.
        ImportPlan plan = plan(CREATE, named(10, 0));

        assertThat(plan.requests()).isEqualTo(38 + 1 + 10);
        assertThat(plan.requestsToContinue(0)).isEqualTo(14 + 38 + 1 + 10);
        assertThat(plan.requestsToContinue(4)).isEqualTo(14 + 1 + 6);
        assertThat(ImportEstimate.of(plan, status(Plan.FREE, 4)))
                .isEqualTo(new ImportEstimate(49 + 3 * 16, 0, 19, 4, Duration.ofHours(3)));
        assertThat(ImportEstimate.of(plan, status(Plan.FREE, 27)))
                .isEqualTo(new ImportEstimate(49 + 5 * 16, 0, 0, 5, Duration.ofHours(5)));
        assertThat(ImportEstimate.of(plan, status(Plan.PAID, 4)).namesNow()).isEqualTo(5 + 10 + 10 + 3);
        assertThat(ImportEstimate.of(plan(CREATE, named(3, 0)), status(Plan.FREE, 13)))
                .as("all names and no row")
                .isEqualTo(new ImportEstimate(2 + 3 + 6 + 3 + 1 + 3 + 9, 0, 11, 2, Duration.ofHours(1)));
        assertThat(ImportEstimate.of(plan(CREATE, named(3, 0)), status(Plan.FREE, 11)))
                .as("all names and a row")
                .isEqualTo(new ImportEstimate(2 + 3 + 6 + 3 + 1 + 3 + 9, 1, 11, 2, Duration.ofHours(1)));
    }

    /** Otherwise it could be repeated for ever. */
    @Test
    void refuses_an_import_that_no_hour_permits_to_plan() {
        List<ImportRow> most = List.of(named(19, 0));
        List<ImportRow> tooMany = List.of(named(20, 0));

        assertThat(ImportEstimate.requestsOfRun(most)).isEqualTo(4 + 19 + 2);
        ImportEstimate.requirePossible(most, status(Plan.FREE, 30));
        ImportEstimate.requirePossible(tooMany, status(Plan.PAID, 30));
        assertThat(ImportEstimate.of(plan(CREATE, named(19, 0)), status(Plan.FREE, 4))
                        .runs())
                .isPositive();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ImportEstimate.requirePossible(tooMany, status(Plan.FREE, 0)))
                .satisfies(error -> assertThat(error.field()).isEqualTo("file"))
                .withMessage(
                        "each run takes up to 28 requests to compare the file with what is stored, and the plan of the"
                                + " workspace permits 27 in an hour");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ImportEstimate.of(plan(CREATE, named(20, 0)), status(Plan.FREE, 4)))
                .withMessageContaining("each run takes up to 28 requests");
    }

    @Test
    void an_estimate_without_a_limit_stores_all_rows() {
        assertThat(ImportEstimate.unlimited(newRows(3)).rowsNow()).isEqualTo(3);
        assertThat(newRows(3).count(State.NEW)).isEqualTo(3);
    }
}
