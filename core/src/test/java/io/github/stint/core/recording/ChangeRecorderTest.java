package io.github.stint.core.recording;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.history.Change;
import io.github.stint.core.history.ChangeAuthor;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.history.ChangeScope;
import io.github.stint.core.history.Changes;
import io.github.stint.core.history.Snapshot;
import io.github.stint.core.history.Step;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimerStarted;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeRecorderTest {

    private static final ChangeScope SCOPE = new ChangeScope("here", WORKSPACE);
    private static final PageRequest FIRST = PageRequest.first();

    private final FakeStint stint = new FakeStint();
    private final ChangeJournal journal = ChangeJournal.inMemory();
    private final List<Unavailable> problems = new ArrayList<>();

    private Stint recorded() {
        return recordedIn(journal);
    }

    private Stint recordedIn(ChangeJournal into) {
        return new ChangeRecorder(into, "here", "entry edit", Clock.fixed(TEN, ZoneOffset.UTC), problems::add)
                .around(stint);
    }

    private List<Step> steps() {
        return journal.read().changes().stream()
                .flatMap(change -> change.steps().stream())
                .toList();
    }

    @Nested
    class TimeEntries {

        private final TimeEntry stored = Samples.timeEntry().build();
        private final TimeEntry timer = TimeEntry.builder()
                .from(stored)
                .id(new TimeEntryId("timer"))
                .interval(TimeInterval.startingAt(NINE))
                .build();
        private final TimeEntryChange renaming =
                TimeEntryChange.builder().description("New").build();

        private static TimeEntry ending(TimeEntry timer) {
            return TimeEntry.builder()
                    .from(timer)
                    .interval(TimeInterval.of(NINE, TEN))
                    .build();
        }

        @Test
        void all_writes_of_a_command_are_one_change() {
            stint.with(stored);
            Stint ports = recorded();
            TimeEntry before = ports.timeEntries().get(WORKSPACE, stored.id());

            TimeEntry created =
                    ports.timeEntries().create(WORKSPACE, NewTimeEntry.completed(stored.interval(), "Call"));
            TimeEntry changed = ports.timeEntries().update(WORKSPACE, stored.id(), renaming);

            assertThat(journal.read().changes())
                    .containsExactly(new Change(
                            1,
                            TEN,
                            SCOPE,
                            "entry edit",
                            ChangeAuthor.PERSON,
                            List.of(
                                    Step.created(Snapshot.of(created)),
                                    Step.changed(Snapshot.of(before), Snapshot.of(changed)))));
        }

        @Test
        void each_recorder_records_a_change_of_its_own() {
            NewTimeEntry call = NewTimeEntry.completed(stored.interval(), "Call");
            recorded().timeEntries().createFor(WORKSPACE, USER, call);
            recorded().timeEntries().createFor(WORKSPACE, USER, call);

            assertThat(journal.read().changes()).extracting(Change::number).containsExactly(1L, 2L);
        }

        @Test
        void a_change_that_was_removed_meanwhile_is_not_extended() {
            Stint ports = recorded();
            NewTimeEntry call = NewTimeEntry.completed(stored.interval(), "Call");
            ports.timeEntries().create(WORKSPACE, call);
            journal.update(changes -> changes.remove(1));

            ports.timeEntries().create(WORKSPACE, call);

            assertThat(journal.read().changes()).singleElement().satisfies(change -> {
                assertThat(change.number()).isEqualTo(2);
                assertThat(change.steps()).hasSize(1);
            });
        }

        @Test
        void the_state_before_is_the_one_that_any_list_returned() {
            remembersTheStateThat(ports -> ports.list(WORKSPACE, USER, TimeEntryQuery.all(), FIRST));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, USER, TimeEntryQuery.all())));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, USER, TimeEntryQuery.all(), 1)));
            remembersTheStateThat(ports -> consume(ports.allStrict(WORKSPACE, USER, TimeEntryQuery.all())));
            remembersTheStateThat(ports -> ports.find(WORKSPACE, timer.id()));
            remembersTheStateThat(
                    ports -> assertThat(ports.running(WORKSPACE, USER)).contains(timer));
            remembersTheStateThat(ports -> ports.inProgress(WORKSPACE, FIRST));
        }

        private void remembersTheStateThat(Consumer<io.github.stint.core.timeentry.TimeEntries> read) {
            stint.with(timer);
            journal.update(changes -> Changes.none());
            Stint ports = recorded();
            read.accept(ports.timeEntries());

            TimeEntry after = ports.timeEntries().update(WORKSPACE, timer.id(), renaming);

            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(timer), Snapshot.of(after)));
        }

        @Test
        void an_entry_that_was_just_read_need_not_be_read_again() {
            stint.with(stored);

            TimeEntry after = recorded().timeEntries().update(WORKSPACE, stored, renaming);

            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(stored), Snapshot.of(after)));
            assertThat(stint.requests().received()).containsExactly("timeEntries.update");
        }

        @Test
        void a_change_of_what_was_not_read_cannot_be_undone() {
            stint.with(stored);
            recorded().timeEntries().update(WORKSPACE, stored.id(), renaming);
            recorded().timeEntries().delete(WORKSPACE, stored.id());

            assertThat(steps())
                    .extracting(Step::obstacle)
                    .containsExactly(
                            Optional.of("its earlier state was not read"),
                            Optional.of("the state of e1 before it was deleted was not read"));
        }

        @Test
        void a_deletion_is_recorded_with_what_was_deleted() {
            stint.with(stored);
            Stint ports = recorded();
            TimeEntry read = ports.timeEntries().find(WORKSPACE, stored.id()).orElseThrow();

            ports.timeEntries().delete(WORKSPACE, stored.id());

            assertThat(stint.storedEntries()).isEmpty();
            assertThat(steps()).containsExactly(Step.deleted(Snapshot.of(read)));
        }

        @Test
        void a_start_is_recorded_with_the_timer_that_it_stopped() {
            stint.with(timer);

            TimerStarted started = recorded().timeEntries().start(WORKSPACE, USER, NewTimeEntry.timer(TEN, "Next"));

            assertThat(steps())
                    .containsExactly(
                            Step.changed(Snapshot.of(timer), Snapshot.of(ending(timer))),
                            Step.created(Snapshot.of(started.started())));
        }

        @Test
        void a_creation_without_an_end_is_recorded_as_a_start() {
            stint.with(timer);

            TimeEntry created = recorded().timeEntries().createFor(WORKSPACE, USER, NewTimeEntry.timer(TEN, "Next"));

            assertThat(steps())
                    .containsExactly(
                            Step.changed(Snapshot.of(timer), Snapshot.of(ending(timer))),
                            Step.created(Snapshot.of(created)));
        }

        @Test
        void a_stop_is_recorded_without_a_read() {
            stint.with(timer);

            TimeEntry stopped = recorded().timeEntries().stop(WORKSPACE, USER, TEN);

            assertThat(stopped).isEqualTo(ending(timer));
            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(timer), Snapshot.of(stopped)));
        }

        @Test
        void an_entry_that_runs_again_is_recorded_with_the_timer_that_it_stopped() {
            TimeEntry later = Samples.timeEntry()
                    .interval(TimeInterval.of(TEN, TEN.plusSeconds(60)))
                    .build();
            stint.with(timer).with(later);
            Stint ports = recorded();
            ports.timeEntries().running(WORKSPACE, USER);

            TimeEntry again = ports.timeEntries()
                    .update(
                            WORKSPACE,
                            later,
                            TimeEntryChange.builder().clearEnd().build());

            assertThat(steps())
                    .containsExactly(
                            Step.changed(Snapshot.of(timer), Snapshot.of(ending(timer))),
                            Step.changed(Snapshot.of(later), Snapshot.of(again)));
        }

        @Test
        void a_change_of_the_running_timer_stops_no_timer() {
            stint.with(timer);
            Stint ports = recorded();
            ports.timeEntries().running(WORKSPACE, USER);

            ports.timeEntries().update(WORKSPACE, timer.id(), renaming);
            ports.timeEntries().update(WORKSPACE, timer.id(), renaming);

            assertThat(steps()).hasSize(1);
        }

        @Test
        void a_timer_that_runs_again_is_the_one_that_the_next_one_stops() {
            TimeEntry later = TimeEntry.builder()
                    .from(stored)
                    .id(new TimeEntryId("later"))
                    .interval(TimeInterval.of(TEN, TEN.plusSeconds(60)))
                    .build();
            stint.with(stored).with(later);
            Stint ports = recorded();
            TimeEntryChange reopening = TimeEntryChange.builder().clearEnd().build();

            ports.timeEntries().update(WORKSPACE, stored, reopening);
            ports.timeEntries().update(WORKSPACE, later, reopening);

            assertThat(steps())
                    .extracting(step -> step.known().orElseThrow().id())
                    .containsExactly("later");
        }

        @Test
        void a_change_is_the_state_before_the_next_one() {
            stint.with(stored);
            Stint ports = recorded();
            TimeEntry first = ports.timeEntries().update(WORKSPACE, stored, renaming);
            journal.update(changes -> Changes.none());

            TimeEntry second = ports.timeEntries()
                    .update(
                            WORKSPACE,
                            stored.id(),
                            TimeEntryChange.builder().billable(true).build());

            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(first), Snapshot.of(second)));
        }

        @Test
        void a_timer_that_does_not_run_any_more_is_not_recorded_as_stopped() {
            stint.with(timer);
            Stint ports = recorded();
            ports.timeEntries().running(WORKSPACE, USER);
            stint.timeEntries().stop(WORKSPACE, USER, TEN);
            ports.timeEntries().running(WORKSPACE, USER);
            stint.with(stored);

            ports.timeEntries()
                    .update(
                            WORKSPACE,
                            stored,
                            TimeEntryChange.builder().clearEnd().build());

            assertThat(steps()).hasSize(1);
        }

        @Test
        void a_write_with_an_unknown_outcome_cannot_be_undone() {
            stint.requests().loseResponse("timeEntries.create");

            assertThatThrownBy(() -> recorded()
                            .timeEntries()
                            .create(WORKSPACE, NewTimeEntry.completed(stored.interval(), "Call")))
                    .isInstanceOf(OutcomeUnknown.class);

            assertThat(steps()).containsExactly(Step.obstacle("the outcome of \"timeEntries.create\" is unknown"));
        }

        @Test
        void a_write_without_effect_is_not_recorded() {
            stint.requests().failNext("timeEntries.create");

            assertThatThrownBy(() -> recorded()
                            .timeEntries()
                            .create(WORKSPACE, NewTimeEntry.completed(stored.interval(), "Call")))
                    .isInstanceOf(Unavailable.class);

            assertThat(steps()).isEmpty();
        }

        @Test
        void a_journal_that_cannot_be_written_does_not_make_the_write_fail() {
            Unavailable full = new Unavailable("write the journal", "disk full", "free some space");
            ChangeJournal broken = new ChangeJournal() {
                @Override
                public Changes read() {
                    throw full;
                }

                @Override
                public Changes update(UnaryOperator<Changes> change) {
                    throw full;
                }
            };

            TimeEntry created = recordedIn(broken)
                    .timeEntries()
                    .create(WORKSPACE, NewTimeEntry.completed(stored.interval(), "Call"));

            assertThat(stint.storedEntries()).containsExactly(created);
            assertThat(problems).containsExactly(full);
        }
    }

    private static void consume(Stream<?> entities) {
        assertThat(entities).isNotEmpty();
    }

    @Nested
    class Clients {

        private final Client acme = Samples.client().build();

        @Test
        void every_write_is_recorded() {
            Stint ports = recorded();
            Client created = ports.clients().create(WORKSPACE, NewClient.named("Globex"));
            ports.clients().archive(WORKSPACE, created.id());
            assertThat(steps())
                    .hasSize(1)
                    .first()
                    .satisfies(step -> assertThat(step.before()).isEmpty());

            ports.clients().delete(WORKSPACE, created.id());
            assertThat(stint.storedClients()).isEmpty();
            assertThat(steps()).as("created and deleted").isEmpty();
        }

        @Test
        void each_read_remembers_the_state() {
            remembersTheStateThat(ports -> ports.list(WORKSPACE, ClientQuery.all(), FIRST));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, ClientQuery.all())));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, ClientQuery.all(), 1)));
            remembersTheStateThat(
                    ports -> assertThat(ports.find(WORKSPACE, acme.id())).contains(acme));
            remembersTheStateThat(ports -> ports.get(WORKSPACE, acme.id()));
        }

        private void remembersTheStateThat(Consumer<io.github.stint.core.client.Clients> read) {
            stint.with(acme);
            journal.update(changes -> Changes.none());
            Stint ports = recorded();
            read.accept(ports.clients());

            Client after = ports.clients()
                    .update(
                            WORKSPACE,
                            acme.id(),
                            ClientChange.builder().name("New").build());

            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(acme), Snapshot.of(after)));
            after = ports.clients().archive(WORKSPACE, acme.id());
            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(acme), Snapshot.of(after)));
            after = ports.clients().restore(WORKSPACE, acme.id());
            assertThat(after.archived()).isFalse();
            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(acme), Snapshot.of(after)));
        }
    }

    @Nested
    class Projects {

        private final Project website = Samples.project().build();

        @Test
        void every_write_is_recorded() {
            Stint ports = recorded();
            Project created = ports.projects().create(WORKSPACE, NewProject.named("Shop"));
            assertThat(steps()).containsExactly(Step.created(Snapshot.of(created)));

            ports.projects().archive(WORKSPACE, created.id());
            ports.projects().delete(WORKSPACE, created.id());
            assertThat(stint.storedProjects()).isEmpty();
            assertThat(steps()).as("created and deleted").isEmpty();
        }

        @Test
        void each_read_remembers_the_state() {
            remembersTheStateThat(ports -> ports.list(WORKSPACE, ProjectQuery.all(), FIRST));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, ProjectQuery.all())));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, ProjectQuery.all(), 1)));
            remembersTheStateThat(
                    ports -> assertThat(ports.find(WORKSPACE, website.id())).contains(website));
            remembersTheStateThat(ports -> ports.get(WORKSPACE, website.id()));
        }

        private void remembersTheStateThat(Consumer<io.github.stint.core.project.Projects> read) {
            stint.with(website);
            journal.update(changes -> Changes.none());
            Stint ports = recorded();
            read.accept(ports.projects());

            Project after = ports.projects()
                    .update(
                            WORKSPACE,
                            website.id(),
                            ProjectChange.builder().name("New").build());

            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(website), Snapshot.of(after)));
            after = ports.projects().archive(WORKSPACE, website.id());
            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(website), Snapshot.of(after)));
            after = ports.projects().restore(WORKSPACE, website.id());
            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(website), Snapshot.of(after)));
        }
    }

    @Nested
    class Tasks {

        private final Project website = Samples.project().build();
        private final Task draft = Samples.task().build();

        Tasks() {
            stint.with(website);
        }

        @Test
        void every_write_is_recorded() {
            Stint ports = recorded();
            Task created = ports.tasks().create(WORKSPACE, website.id(), NewTask.named("Test"));
            assertThat(steps()).containsExactly(Step.created(Snapshot.of(created)));

            ports.tasks().complete(WORKSPACE, website.id(), created.id());
            ports.tasks().delete(WORKSPACE, website.id(), created.id());
            assertThat(stint.storedTasks()).isEmpty();
            assertThat(steps()).as("created and deleted").isEmpty();
        }

        @Test
        void each_read_remembers_the_state() {
            remembersTheStateThat(ports -> ports.list(WORKSPACE, website.id(), TaskQuery.all(), FIRST));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, website.id(), TaskQuery.all())));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, website.id(), TaskQuery.all(), 1)));
            remembersTheStateThat(ports ->
                    assertThat(ports.find(WORKSPACE, website.id(), draft.id())).contains(draft));
            remembersTheStateThat(ports -> ports.get(WORKSPACE, website.id(), draft.id()));
        }

        private void remembersTheStateThat(Consumer<io.github.stint.core.task.Tasks> read) {
            stint.with(draft);
            journal.update(changes -> Changes.none());
            Stint ports = recorded();
            read.accept(ports.tasks());

            Task after = ports.tasks()
                    .update(
                            WORKSPACE,
                            website.id(),
                            draft.id(),
                            TaskChange.builder().name("New").build());

            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(draft), Snapshot.of(after)));
            after = ports.tasks().complete(WORKSPACE, website.id(), draft.id());
            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(draft), Snapshot.of(after)));
            after = ports.tasks().reopen(WORKSPACE, website.id(), draft.id());
            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(draft), Snapshot.of(after)));
        }
    }

    @Nested
    class Tags {

        private final Tag urgent = new Tag(new TagId("g1"), WORKSPACE, "urgent", false);

        @Test
        void every_write_is_recorded() {
            Stint ports = recorded();
            Tag created = ports.tags().create(WORKSPACE, NewTag.named("remote"));
            assertThat(steps()).containsExactly(Step.created(Snapshot.of(created)));

            ports.tags().delete(WORKSPACE, created.id());
            assertThat(stint.storedTags()).isEmpty();
            assertThat(steps()).as("created and deleted").isEmpty();
        }

        @Test
        void each_read_remembers_the_state() {
            remembersTheStateThat(ports -> ports.list(WORKSPACE, TagQuery.all(), FIRST));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, TagQuery.all())));
            remembersTheStateThat(ports -> consume(ports.all(WORKSPACE, TagQuery.all(), 1)));
            remembersTheStateThat(
                    ports -> assertThat(ports.find(WORKSPACE, urgent.id())).contains(urgent));
            remembersTheStateThat(ports -> ports.get(WORKSPACE, urgent.id()));
        }

        private void remembersTheStateThat(Consumer<io.github.stint.core.tag.Tags> read) {
            stint.with(urgent);
            journal.update(changes -> Changes.none());
            Stint ports = recorded();
            read.accept(ports.tags());

            Tag after = ports.tags().update(WORKSPACE, urgent.id(), new TagChange("new"));

            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(urgent), Snapshot.of(after)));
            after = ports.tags().archive(WORKSPACE, urgent.id());
            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(urgent), Snapshot.of(after)));
            after = ports.tags().restore(WORKSPACE, urgent.id());
            assertThat(steps()).containsExactly(Step.changed(Snapshot.of(urgent), Snapshot.of(after)));
        }
    }

    @Test
    void changes_that_are_not_recorded_cannot_be_undone() {
        new ChangeRecorder(journal, "here", "entry import", Clock.fixed(TEN, ZoneOffset.UTC), problems::add)
                .recordObstacle(WORKSPACE, "it created too many entries");

        assertThat(steps()).containsExactly(Step.obstacle("it created too many entries"));
    }

    @Test
    void what_is_not_recorded_passes() {
        Stint ports = recorded();

        assertThat(ports.users().current()).isEqualTo(stint.users().current());
        assertThat(ports.workspaces().list()).isEqualTo(stint.workspaces().list());
        assertThat(ports.connections().list(ConnectionQuery.all())).isEmpty();
        ports.close();
        assertThat(stint.isClosed()).isTrue();
    }
}
