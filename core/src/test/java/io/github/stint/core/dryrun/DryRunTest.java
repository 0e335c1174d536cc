package io.github.stint.core.dryrun;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DryRunTest {

    private final FakeStint stint = new FakeStint();
    private final Stint dry = new DryRun().around(stint);

    @AfterEach
    void nothingWasWritten() {
        assertThat(stint.requests().writes()).isEmpty();
    }

    @Nested
    class TimeEntries {

        private static final PageRequest FIRST = PageRequest.first();

        private final TimeEntry finished = Samples.timeEntry().build();
        private final TimeEntry timer = TimeEntry.builder()
                .from(finished)
                .id(new TimeEntryId("timer"))
                .interval(TimeInterval.startingAt(TEN))
                .build();
        private final TimeEntryChange renaming =
                TimeEntryChange.builder().description("New").build();
        private final Project website = Samples.project().billable(true).build();

        TimeEntries() {
            stint.with(finished).with(website);
        }

        @Test
        void a_new_entry_can_be_read_and_is_in_no_list() {
            NewTimeEntry call = NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "Call");

            TimeEntry created = dry.timeEntries().create(WORKSPACE, call);

            assertThat(NewTimeEntry.like(created, created.interval()))
                    .isEqualTo(NewTimeEntry.builder().from(call).billable(false).build());
            assertThat(created.userId()).isEqualTo(USER);
            assertThat(created.workspaceId()).isEqualTo(WORKSPACE);
            assertThat(DryRun.isNew(created.id().value())).isTrue();
            assertThat(DryRun.isNew(finished.id().value())).isFalse();
            assertThat(dry.timeEntries().find(WORKSPACE, created.id())).contains(created);
            assertThat(dry.timeEntries()
                            .all(WORKSPACE, USER, TimeEntryQuery.all())
                            .toList())
                    .containsExactly(finished);
        }

        @Test
        void each_new_entry_has_an_id_of_its_own() {
            NewTimeEntry call = NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "Call");

            assertThat(dry.timeEntries().createFor(WORKSPACE, USER, call).id())
                    .isNotEqualTo(
                            dry.timeEntries().createFor(WORKSPACE, USER, call).id());
        }

        @Test
        void a_new_entry_follows_its_project_unless_it_states_whether_it_is_billable() {
            NewTimeEntry onProject = NewTimeEntry.builder()
                    .interval(TimeInterval.of(NINE, TEN))
                    .projectId(website.id())
                    .build();

            assertThat(dry.timeEntries().create(WORKSPACE, onProject).billable())
                    .isTrue();
            assertThat(dry.timeEntries()
                            .create(
                                    WORKSPACE,
                                    NewTimeEntry.builder()
                                            .from(onProject)
                                            .billable(false)
                                            .build())
                            .billable())
                    .isFalse();
            assertThat(stint.requests().received()).containsExactly("users.current", "projects.find", "users.current");
        }

        @Test
        void every_list_shows_a_changed_entry_as_it_would_be() {
            stint.with(timer);
            TimeEntry changed = dry.timeEntries().update(WORKSPACE, finished.id(), renaming);
            TimeEntry changedTimer = dry.timeEntries().update(WORKSPACE, timer.id(), renaming);

            assertThat(changed.description()).isEqualTo("New");
            List<TimeEntry> both = List.of(changedTimer, changed);
            assertThat(dry.timeEntries()
                            .list(WORKSPACE, USER, TimeEntryQuery.all(), FIRST)
                            .items())
                    .isEqualTo(both);
            assertThat(dry.timeEntries().all(WORKSPACE, USER, TimeEntryQuery.all()))
                    .containsExactlyElementsOf(both);
            assertThat(dry.timeEntries().all(WORKSPACE, USER, TimeEntryQuery.all(), 1))
                    .containsExactlyElementsOf(both);
            assertThat(dry.timeEntries().allStrict(WORKSPACE, USER, TimeEntryQuery.all()))
                    .containsExactlyElementsOf(both);
            assertThat(dry.timeEntries().inProgress(WORKSPACE, FIRST).items()).containsExactly(changedTimer);
            assertThat(dry.timeEntries().running(WORKSPACE, USER)).contains(changedTimer);
        }

        @Test
        void a_start_stops_the_running_timer() {
            stint.with(timer);

            TimerStarted started =
                    dry.timeEntries().start(WORKSPACE, USER, NewTimeEntry.timer(TEN.plusSeconds(60), "Next"));

            assertThat(started.stopped())
                    .hasValueSatisfying(stopped ->
                            assertThat(stopped.interval()).isEqualTo(TimeInterval.of(TEN, TEN.plusSeconds(60))));
            assertThat(dry.timeEntries().running(WORKSPACE, USER)).contains(started.started());
            assertThat(dry.timeEntries().find(WORKSPACE, timer.id())).isEqualTo(started.stopped());
        }

        @Test
        void a_new_entry_without_an_end_starts_a_timer() {
            stint.with(timer);

            TimeEntry created =
                    dry.timeEntries().createFor(WORKSPACE, USER, NewTimeEntry.timer(TEN.plusSeconds(60), "Next"));

            assertThat(dry.timeEntries().running(WORKSPACE, USER)).contains(created);
            assertThat(dry.timeEntries().get(WORKSPACE, timer.id()).running()).isFalse();
        }

        @Test
        void a_timer_that_started_later_is_refused() {
            stint.with(timer);

            assertThatThrownBy(() -> dry.timeEntries().start(WORKSPACE, USER, NewTimeEntry.timer(NINE, "Next")))
                    .isInstanceOfSatisfying(
                            Refused.class, error -> assertThat(error.rule()).isEqualTo(Rule.TIMER_STARTED_LATER));
        }

        @Test
        void a_stopped_timer_does_not_run_any_more() {
            stint.with(timer);

            assertThat(dry.timeEntries()
                            .stop(WORKSPACE, USER, TEN.plusSeconds(60))
                            .interval())
                    .isEqualTo(TimeInterval.of(TEN, TEN.plusSeconds(60)));

            assertThat(dry.timeEntries().running(WORKSPACE, USER)).isEmpty();
            assertThatThrownBy(() -> dry.timeEntries().stop(WORKSPACE, USER, TEN.plusSeconds(60)))
                    .isInstanceOfSatisfying(
                            NoTimerRunning.class,
                            error -> assertThat(error.operation()).isEqualTo("stop timer"));
        }

        @Test
        void an_entry_that_runs_again_stops_the_timer() {
            TimeEntry early = TimeEntry.builder()
                    .from(timer)
                    .interval(TimeInterval.startingAt(NINE.minusSeconds(60)))
                    .build();
            stint.with(early);

            TimeEntry again = dry.timeEntries()
                    .update(
                            WORKSPACE,
                            finished.id(),
                            TimeEntryChange.builder().clearEnd().build());

            assertThat(dry.timeEntries().running(WORKSPACE, USER)).contains(again);
            assertThat(dry.timeEntries().get(WORKSPACE, early.id()).interval())
                    .isEqualTo(TimeInterval.of(NINE.minusSeconds(60), NINE));
        }

        @Test
        void a_change_of_a_running_timer_does_not_stop_it() {
            stint.with(timer);

            assertThat(dry.timeEntries().update(WORKSPACE, timer.id(), renaming).running())
                    .isTrue();
        }

        @Test
        void a_deleted_entry_is_not_found() {
            dry.timeEntries().delete(WORKSPACE, finished.id());

            assertThat(dry.timeEntries().find(WORKSPACE, finished.id())).isEmpty();
            assertThatThrownBy(() -> dry.timeEntries().delete(WORKSPACE, finished.id()))
                    .isInstanceOfSatisfying(
                            NotFound.class,
                            error -> assertThat(error.operation()).isEqualTo("delete time entry"));
            assertThatThrownBy(() -> dry.timeEntries().update(WORKSPACE, finished.id(), renaming))
                    .isInstanceOfSatisfying(
                            NotFound.class,
                            error -> assertThat(error.operation()).isEqualTo("update time entry"));
        }

        @Test
        void a_deleted_timer_does_not_run_any_more() {
            stint.with(timer);

            dry.timeEntries().delete(WORKSPACE, timer.id());

            assertThat(dry.timeEntries().running(WORKSPACE, USER)).isEmpty();
        }
    }

    @Nested
    class Connections {

        private final Connection stored = Connection.builder()
                .id(new ConnectionId("c1"))
                .app("clockify")
                .status(ConnectionStatus.ACTIVE)
                .build();

        Connections() {
            stint.with(stored);
        }

        @Test
        void a_new_connection_is_pending_and_can_be_read() {
            Connection created = dry.connections().create("clockify");

            assertThat(created.app()).isEqualTo("clockify");
            assertThat(created.status()).isEqualTo(ConnectionStatus.PENDING);
            assertThat(dry.connections().find(created.id())).contains(created);
            assertThat(dry.connections().list(ConnectionQuery.all())).containsExactly(stored);
        }

        @Test
        void a_deleted_connection_is_not_found() {
            dry.connections().delete(stored.id());

            assertThat(dry.connections().find(stored.id())).isEmpty();
            assertThatThrownBy(() -> dry.connections().delete(stored.id()))
                    .isInstanceOfSatisfying(
                            NotFound.class,
                            error -> assertThat(error.operation()).isEqualTo("delete connection"));
        }
    }

    @Nested
    class Workspaces {

        @Test
        void a_new_workspace_can_be_read() {
            Workspace created = dry.workspaces().create(NewWorkspace.named("Second"));

            assertThat(created.name()).isEqualTo("Second");
            assertThat(dry.workspaces().find(created.id())).contains(created);
            assertThat(dry.workspaces().find(WORKSPACE)).isPresent();
            assertThat(dry.workspaces().list()).extracting(Workspace::name).containsExactly("Work");
        }

        @Test
        void a_name_that_is_taken_is_refused() {
            assertThatThrownBy(() -> dry.workspaces().create(NewWorkspace.named("Work")))
                    .isInstanceOfSatisfying(
                            Refused.class, error -> assertThat(error.rule()).isEqualTo(Rule.NAME_TAKEN));
        }
    }

    @Test
    void users_are_read_as_they_are() {
        assertThat(dry.users().current()).isEqualTo(stint.users().current());
        assertThat(dry.users().all(WORKSPACE, UserQuery.all())).hasSize(1);
    }

    @Test
    void closing_closes_the_ports() {
        dry.close();

        assertThat(stint.isClosed()).isTrue();
    }
}
