package io.github.stint.core.history;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.client.Client;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.project.Project;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeUndoTest {

    private static final ChangeScope SCOPE = new ChangeScope("here", WORKSPACE);
    private static final Instant ELEVEN = TEN.plusSeconds(3600);

    private final Project website = Samples.project().build();
    private final Task draft = Samples.task().build();
    private final Tag urgent = new Tag(new TagId("g1"), WORKSPACE, "urgent", false);
    private final FakeStint stint = new FakeStint().with(website).with(draft).with(urgent);
    private final ChangeJournal journal = ChangeJournal.inMemory();
    private final List<Unavailable> problems = new ArrayList<>();
    private final ChangeUndo undo = new ChangeUndo(stint, journal, problems::add, new Settling(time -> {}));

    private static TimeEntry entry(String id) {
        return Samples.timeEntry().id(new TimeEntryId(id)).build();
    }

    private static TimeEntry timer(String id, Instant start) {
        return TimeEntry.builder()
                .from(entry(id))
                .interval(TimeInterval.startingAt(start))
                .build();
    }

    private static TimeEntry ending(TimeEntry entry, Instant end) {
        return TimeEntry.builder()
                .from(entry)
                .interval(TimeInterval.of(entry.interval().start(), end))
                .build();
    }

    private static Step created(TimeEntry entry) {
        return Step.created(Snapshot.of(entry));
    }

    private static Step changed(TimeEntry before, TimeEntry after) {
        return Step.changed(Snapshot.of(before), Snapshot.of(after));
    }

    private static Step deleted(TimeEntry entry) {
        return Step.deleted(Snapshot.of(entry));
    }

    private Change recorded(Step first, Step... others) {
        Changes changes = journal.update(all -> all.add(TEN, SCOPE, "entry edit", ChangeAuthor.PERSON, first));
        for (Step step : others) {
            changes = journal.update(all -> all.extend(all.nextNumber() - 1, step));
        }
        return changes.changes().get(changes.changes().size() - 1);
    }

    private List<UndoneStep> undo(Step first, Step... others) {
        return undo.undo(recorded(first, others)).steps();
    }

    @Nested
    class TimeEntries {

        @Test
        void deletes_what_was_created() {
            TimeEntry created = entry("e1");
            stint.with(created);

            assertThat(undo(created(created)))
                    .containsExactly(new UndoneStep(UndoneStep.Action.DELETED, Snapshot.of(created), Optional.empty()));
            assertThat(stint.storedEntries()).isEmpty();
            assertThat(journal.read().changes()).isEmpty();
        }

        @Test
        void creates_what_was_deleted_with_a_new_id() {
            TimeEntry old = entry("e1");

            UndoneStep step = undo(deleted(old)).get(0);

            TimeEntry again = stint.storedEntries().get(0);
            assertThat(again)
                    .isEqualTo(TimeEntry.builder().from(old).id(again.id()).build());
            assertThat(step.action()).isEqualTo(UndoneStep.Action.RECREATED);
            assertThat(step.before()).isEqualTo(Snapshot.of(old));
            assertThat(step.state()).isEqualTo(Snapshot.of(again));
        }

        @Test
        void earlier_changes_know_the_new_id() {
            TimeEntry old = entry("e1");
            recorded(created(old));

            undo(deleted(old));

            assertThat(journal.read().changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.steps())
                            .containsExactly(created(stint.storedEntries().get(0))));
        }

        @Test
        void a_deleted_timer_runs_again() {
            undo(deleted(timer("e1", NINE)));

            assertThat(stint.storedEntries())
                    .singleElement()
                    .satisfies(again -> assertThat(again.interval()).isEqualTo(TimeInterval.startingAt(NINE)));
        }

        @Test
        void writes_back_every_field_that_was_changed() {
            TimeEntry plain = entry("e1");
            TimeEntry full = TimeEntry.builder()
                    .from(plain)
                    .description("Old")
                    .interval(TimeInterval.of(NINE.minusSeconds(60), TEN.minusSeconds(60)))
                    .projectId(website.id())
                    .taskId(draft.id())
                    .addTagIds(urgent.id())
                    .billable(true)
                    .type(TimeEntryType.BREAK)
                    .putCustomFields(new CustomFieldId("text"), new CustomFieldValue.Text("a b"))
                    .putCustomFields(new CustomFieldId("number"), new CustomFieldValue.Numeric(new BigDecimal("1.50")))
                    .putCustomFields(new CustomFieldId("flag"), new CustomFieldValue.Flag(true))
                    .putCustomFields(
                            new CustomFieldId("choices"), new CustomFieldValue.Choices(List.of("one", "two words")))
                    .build();
            stint.with(plain);
            undo(changed(full, plain));
            assertThat(stint.storedEntries()).containsExactly(full);

            undo(changed(plain, full));
            assertThat(stint.storedEntries()).containsExactly(plain);
        }

        @Test
        void keeps_what_the_change_did_not_touch() {
            TimeEntry before = TimeEntry.builder()
                    .from(entry("e1"))
                    .description("Old")
                    .projectId(website.id())
                    .taskId(draft.id())
                    .addTagIds(urgent.id())
                    .billable(true)
                    .putCustomFields(new CustomFieldId("text"), new CustomFieldValue.Text("kept"))
                    .build();
            TimeEntry after =
                    TimeEntry.builder().from(before).description("New").build();
            stint.with(after);

            undo(changed(before, after));

            assertThat(stint.storedEntries()).containsExactly(before);
        }

        @Test
        void a_stopped_timer_runs_again_after_its_successor_was_deleted() {
            TimeEntry before = timer("old", NINE);
            TimeEntry next = timer("next", TEN);
            stint.with(ending(before, TEN)).with(next);

            List<UndoneStep> steps = undo(changed(before, ending(before, TEN)), created(next));

            assertThat(steps)
                    .extracting(UndoneStep::action)
                    .containsExactly(UndoneStep.Action.DELETED, UndoneStep.Action.RESTORED);
            assertThat(stint.storedEntries()).containsExactly(before);
        }

        @Test
        void time_that_was_cut_off_is_restored_before_its_parts_are_deleted() {
            TimeEntry whole = ending(timer("whole", NINE), ELEVEN);
            TimeEntry part = TimeEntry.builder()
                    .from(entry("part"))
                    .interval(TimeInterval.of(TEN, ELEVEN))
                    .build();
            stint.with(ending(whole, TEN)).with(part);

            assertThat(undo(created(part), changed(whole, ending(whole, TEN))))
                    .extracting(UndoneStep::action)
                    .containsExactly(UndoneStep.Action.RESTORED, UndoneStep.Action.DELETED);
        }

        @Test
        void what_was_deleted_is_created_before_what_replaced_it_is_deleted() {
            stint.with(entry("new"));

            assertThat(undo(created(entry("new")), deleted(entry("old"))))
                    .extracting(UndoneStep::action)
                    .containsExactly(UndoneStep.Action.RECREATED, UndoneStep.Action.DELETED);
        }

        @Test
        void a_timer_that_was_started_and_restored_ends_first() {
            TimeEntry resumed = timer("resumed", NINE);
            TimeEntry stopped = timer("stopped", NINE.minusSeconds(60));
            stint.with(resumed).with(ending(stopped, NINE));

            assertThat(undo(changed(stopped, ending(stopped, NINE)), changed(ending(resumed, TEN), resumed)))
                    .extracting(step -> step.before().id())
                    .containsExactly("resumed", "stopped");
            assertThat(stint.storedEntries()).containsExactly(ending(resumed, TEN), stopped);
        }
    }

    @Nested
    class Names {

        @Test
        void writes_back_a_project() {
            Client acme = Samples.client().build();
            stint.with(acme);
            Project changed = Project.builder()
                    .from(website)
                    .name("Web")
                    .clientId(acme.id())
                    .clientName("Acme")
                    .billable(true)
                    .isPublic(true)
                    .color("#000000")
                    .note("New")
                    .archived(true)
                    .build();
            stint.with(changed);

            undo(Step.changed(Snapshot.of(website), Snapshot.of(changed)));
            assertThat(stint.storedProjects()).containsExactly(website);

            undo(Step.changed(Snapshot.of(changed), Snapshot.of(website)));
            assertThat(stint.storedProjects()).containsExactly(changed);
        }

        @Test
        void the_same_name_of_a_client_is_no_change() {
            Client acme = Samples.client().name("Acme").build();
            Project before = Project.builder()
                    .from(website)
                    .clientId(acme.id())
                    .clientName("Old name")
                    .build();
            Project after = Project.builder().from(before).note("New").build();
            stint.with(acme)
                    .with(Project.builder().from(after).clientName("Acme").build());

            undo(Step.changed(Snapshot.of(before), Snapshot.of(after)));

            assertThat(stint.storedProjects().get(0).note()).isEmpty();
        }

        @Test
        void archives_a_project_without_an_update() {
            Project archived = Project.builder().from(website).archived(true).build();

            undo(Step.changed(Snapshot.of(archived), Snapshot.of(website)));

            assertThat(stint.requests().writes()).containsExactly("projects.archive");
        }

        @Test
        void writes_back_a_client() {
            Client plain = Samples.client().build();
            Client full = Client.builder()
                    .from(plain)
                    .name("Acme Inc.")
                    .email("a@example.com")
                    .addCcEmails("b@example.com", "c@example.com")
                    .address("Main Street")
                    .note("Old")
                    .archived(true)
                    .build();
            stint.with(plain);

            undo(Step.changed(Snapshot.of(full), Snapshot.of(plain)));
            assertThat(stint.storedClients()).containsExactly(full);

            undo(Step.changed(Snapshot.of(plain), Snapshot.of(full)));
            assertThat(stint.storedClients()).containsExactly(plain);
        }

        @Test
        void archives_a_client_without_an_update() {
            Client client = Samples.client().build();
            stint.with(client);

            undo(Step.changed(
                    Snapshot.of(Client.builder().from(client).archived(true).build()), Snapshot.of(client)));

            assertThat(stint.requests().writes()).containsExactly("clients.archive");
        }

        @Test
        void writes_back_a_task() {
            Task full = Task.builder()
                    .from(draft)
                    .name("Final")
                    .estimate(IsoDuration.parse("PT2H"))
                    .billable(true)
                    .addAssigneeIds(USER, new UserId("u2"))
                    .status(TaskStatus.DONE)
                    .build();

            undo(Step.changed(Snapshot.of(full), Snapshot.of(draft)));
            assertThat(stint.storedTasks()).containsExactly(full);

            undo(Step.changed(Snapshot.of(draft), Snapshot.of(full)));
            assertThat(stint.storedTasks()).containsExactly(draft);
        }

        @Test
        void completes_a_task_without_an_update() {
            Task done = Task.builder().from(draft).status(TaskStatus.DONE).build();

            undo(Step.changed(Snapshot.of(done), Snapshot.of(draft)));

            assertThat(stint.requests().writes()).containsExactly("tasks.complete");
        }

        @Test
        void writes_back_a_tag() {
            Tag other = urgent.withName("hot").withArchived(true);

            undo(Step.changed(Snapshot.of(other), Snapshot.of(urgent)));
            assertThat(stint.storedTags()).containsExactly(other);

            undo(Step.changed(Snapshot.of(urgent), Snapshot.of(other)));
            assertThat(stint.storedTags()).containsExactly(urgent);
        }

        @Test
        void archives_what_was_created_and_marks_tasks_as_done() {
            Client client = Samples.client().build();
            stint.with(client).with(website).with(draft).with(urgent);

            List<UndoneStep> steps = undo(
                    Step.created(Snapshot.of(client)),
                    Step.created(Snapshot.of(website)),
                    Step.created(Snapshot.of(draft)),
                    Step.created(Snapshot.of(urgent)));

            assertThat(steps).extracting(UndoneStep::action).containsOnly(UndoneStep.Action.ARCHIVED);
            assertThat(stint.requests().writes())
                    .as("what is in something else comes first")
                    .containsExactly("tasks.complete", "tags.archive", "projects.archive", "clients.archive");
            assertThat(stint.storedTags()).containsExactly(urgent.withArchived(true));
            assertThat(stint.storedTasks())
                    .containsExactly(
                            Task.builder().from(draft).status(TaskStatus.DONE).build());
        }

        @Test
        void deletes_entries_before_it_archives_what_they_refer_to() {
            stint.with(website).with(entry("e1"));

            undo(Step.created(Snapshot.of(website)), created(entry("e1")));

            assertThat(stint.requests().writes()).containsExactly("timeEntries.delete", "projects.archive");
        }

        @Test
        void what_is_archived_already_stays_so() {
            stint.with(urgent.withArchived(true)).with(entry("e1"));

            undo(Step.created(Snapshot.of(urgent)), created(entry("e1")));

            assertThat(stint.requests().writes()).containsExactly("timeEntries.delete");
        }

        /** Each is one of the requests that undoing may take. */
        @Test
        void an_update_returns_what_it_wrote_without_another_request() {
            Client client = Samples.client().build();
            stint.with(client).with(website).with(draft).with(urgent);

            assertThat(requestsOf(Step.changed(
                            Snapshot.of(
                                    Client.builder().from(client).note("Old").build()),
                            Snapshot.of(client))))
                    .containsOnlyOnce("clients.update")
                    .doesNotHaveDuplicates();
            assertThat(requestsOf(Step.changed(
                            Snapshot.of(
                                    Project.builder().from(website).note("Old").build()),
                            Snapshot.of(website))))
                    .containsOnlyOnce("projects.update")
                    .doesNotHaveDuplicates();
            assertThat(requestsOf(Step.changed(
                            Snapshot.of(Task.builder().from(draft).name("Old").build()), Snapshot.of(draft))))
                    .containsOnlyOnce("tasks.update")
                    .doesNotHaveDuplicates();
            assertThat(requestsOf(Step.changed(Snapshot.of(urgent.withName("hot")), Snapshot.of(urgent))))
                    .containsOnlyOnce("tags.update")
                    .doesNotHaveDuplicates();
        }

        private List<String> requestsOf(Step step) {
            stint.requests().clear();
            undo(step);
            return stint.requests().received();
        }

        @Test
        void returns_what_it_restored() {
            Tag other = urgent.withName("hot");

            assertThat(undo(Step.changed(Snapshot.of(other), Snapshot.of(urgent))))
                    .containsExactly(new UndoneStep(
                            UndoneStep.Action.RESTORED, Snapshot.of(urgent), Optional.of(Snapshot.of(other))));
        }
    }

    @Nested
    class Refusals {

        private void isRefused(Rule rule, String message, Step first, Step... others) {
            Change change = recorded(first, others);

            assertThatThrownBy(() -> undo.undo(change))
                    .isInstanceOfSatisfying(Refused.class, error -> {
                        assertThat(error.rule()).isEqualTo(rule);
                        assertThat(error.operation()).isEqualTo("undo");
                    })
                    .hasMessage(message);
            assertThat(stint.requests().writes()).isEmpty();
        }

        @Test
        void there_is_nothing_to_undo() {
            assertThat(ChangeUndo.nothing()).hasMessage("there is no change to undo");
            assertThat(ChangeUndo.nothing().rule()).isEqualTo(Rule.NOT_UNDOABLE);
        }

        @Test
        void a_write_with_an_unknown_outcome() {
            isRefused(
                    Rule.NOT_UNDOABLE,
                    "the last change cannot be undone: no response arrived",
                    Step.obstacle("no response arrived"));
        }

        @Test
        void the_deletion_of_a_task() {
            isRefused(
                    Rule.NOT_UNDOABLE,
                    "the last change deleted the task \"Draft\" (t1), which cannot be undone",
                    Step.deleted(Snapshot.of(draft)));
        }

        @Test
        void an_entry_that_has_changed_since() {
            TimeEntry now = TimeEntry.builder()
                    .from(entry("e1"))
                    .description("Now")
                    .billable(true)
                    .build();
            stint.with(now);

            isRefused(
                    Rule.CHANGED_SINCE,
                    "the time entry (e1) has changed since: description, billable",
                    created(entry("e1")));
        }

        @Test
        void an_entry_that_got_a_project_since() {
            stint.with(TimeEntry.builder()
                    .from(entry("e1"))
                    .projectId(website.id())
                    .build());

            isRefused(Rule.CHANGED_SINCE, "the time entry (e1) has changed since: project", created(entry("e1")));
        }

        @Test
        void an_entry_that_does_not_exist_any_more() {
            TimeEntry before =
                    TimeEntry.builder().from(entry("e1")).description("Old").build();

            isRefused(
                    Rule.CHANGED_SINCE,
                    "the time entry \"New\" (e1) does not exist any more",
                    changed(
                            before,
                            TimeEntry.builder().from(before).description("New").build()));
        }

        @Test
        void another_timer_that_would_be_stopped() {
            TimeEntry old = timer("old", NINE);
            stint.with(ending(old, TEN)).with(timer("other", TEN));

            isRefused(
                    Rule.CHANGED_SINCE,
                    "another timer is running (other), and would be stopped if the time entry (old) ran again",
                    changed(old, ending(old, TEN)));
        }

        @Test
        void another_timer_if_a_deleted_timer_would_run_again() {
            stint.with(timer("other", TEN));

            isRefused(
                    Rule.CHANGED_SINCE,
                    "another timer is running (other), and would be stopped if the time entry (old) ran again",
                    deleted(timer("old", NINE)));
        }

        @Test
        void a_state_that_is_not_valid() {
            Snapshot damaged = new Snapshot(EntityKind.TIME_ENTRY, "e1", Map.of("start", "yesterday"));

            isRefused(Rule.NOT_UNDOABLE, "the journal has no valid state of the time entry e1", Step.created(damaged));
        }
    }

    @Nested
    class UndoneByOtherMeans {

        @Test
        void a_step_that_was_undone_is_left_out() {
            stint.with(entry("b"));

            assertThat(undo(created(entry("a")), created(entry("b")))).hasSize(1);
            assertThat(stint.requests().writes()).containsExactly("timeEntries.delete");
        }

        @Test
        void a_change_that_was_undone_as_a_whole_is_removed() {
            TimeEntry before = entry("e1");
            TimeEntry after =
                    TimeEntry.builder().from(before).description("New").build();
            stint.with(before);
            Change change = recorded(changed(before, after));

            assertThatThrownBy(() -> undo.undo(change))
                    .isInstanceOfSatisfying(
                            Refused.class, error -> assertThat(error.rule()).isEqualTo(Rule.CHANGED_SINCE));
            assertThat(journal.read().changes()).isEmpty();
        }
    }

    @Nested
    class FailedWrites {

        @Test
        void the_first_failure_is_thrown_as_it_is() {
            stint.with(entry("a"));
            stint.requests().failNext("timeEntries.delete");
            Change change = recorded(created(entry("a")));

            assertThatThrownBy(() -> undo.undo(change)).isInstanceOf(Unavailable.class);
            assertThat(journal.read().changes()).containsExactly(change);
        }

        @Test
        void a_later_failure_names_what_was_undone_and_undoing_again_continues() {
            stint.with(entry("a")).with(entry("b"));
            stint.requests().succeedNext("timeEntries.delete");
            stint.requests().failNext("timeEntries.delete");
            Change change = recorded(created(entry("a")), created(entry("b")));

            assertThatThrownBy(() -> undo.undo(change))
                    .isInstanceOfSatisfying(
                            PartlyChanged.class,
                            error -> assertThat(error.leftIds()).containsExactly("b"))
                    .hasMessageEndingWith("; undone: the time entry (a); not undone: the time entry (b)");

            Change rest = journal.read().changes().get(0);
            assertThat(rest.steps()).containsExactly(created(entry("b")));
            assertThat(undo.undo(rest).change()).isEqualTo(rest);
            assertThat(stint.storedEntries()).isEmpty();
        }

        @Test
        void an_unknown_outcome_is_not_undone_for_certain() {
            stint.with(entry("a"));
            stint.requests().loseRequest("timeEntries.delete");
            Change change = recorded(created(entry("a")));
            ChangeUndo plain = new ChangeUndo(Settling.without(stint), journal, problems::add);

            assertThatThrownBy(() -> plain.undo(change))
                    .isInstanceOf(PartlyChanged.class)
                    .hasMessageEndingWith("; not undone for certain: the time entry (a)");
        }

        @Test
        void an_entry_that_may_have_been_there_before_is_not_taken_for_the_created_one() {
            stint.requests().loseResponse("timeEntries.create");
            Change change = recorded(deleted(entry("old")));

            assertThatThrownBy(() -> undo.undo(change))
                    .isInstanceOfSatisfying(
                            PartlyChanged.class,
                            error -> assertThat(error.reason()).isInstanceOf(OutcomeUnknown.class));
        }

        @Test
        void a_creation_that_had_no_effect_is_sent_again() {
            stint.with(TimeEntry.builder()
                    .from(entry("other"))
                    .description("Other")
                    .build());
            stint.requests().loseRequest("timeEntries.create");

            UndoneStep step = undo(deleted(entry("old"))).get(0);

            assertThat(step.action()).isEqualTo(UndoneStep.Action.RECREATED);
            assertThat(stint.storedEntries()).map(Snapshot::of).contains(step.state());
        }

        @Test
        void a_creation_that_failed_for_certain_is_not_looked_for() {
            stint.requests().failNext("timeEntries.create");
            Change change = recorded(deleted(entry("old")));

            assertThatThrownBy(() -> undo.undo(change)).isInstanceOf(Unavailable.class);
            assertThat(stint.requests().received()).containsExactly("timeEntries.create");
        }

        @Test
        void a_journal_that_cannot_be_written_is_a_problem_and_no_failure() {
            stint.with(entry("a"));
            Change change = recorded(created(entry("a")));
            Unavailable full = new Unavailable("write the journal", "disk full", "free some space");
            ChangeJournal broken = new ChangeJournal() {
                @Override
                public Changes read() {
                    throw full;
                }

                @Override
                public Changes update(UnaryOperator<Changes> update) {
                    throw full;
                }
            };

            assertThat(new ChangeUndo(stint, broken, problems::add, new Settling(time -> {}))
                            .undo(change)
                            .steps())
                    .hasSize(1);
            assertThat(problems).containsExactly(full);
        }
    }

    @Test
    void the_most_requests_depend_on_the_number_of_steps() {
        assertThat(ChangeUndo.requests(recorded(created(entry("a")), created(entry("b")))))
                .isEqualTo(12);
    }
}
