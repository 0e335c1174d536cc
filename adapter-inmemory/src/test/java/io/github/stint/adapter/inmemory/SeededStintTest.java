package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.workspace.WorkspaceId;
import org.junit.jupiter.api.Test;

class SeededStintTest {

    private final SeededStint seeded = InMemoryStint.seeded(InMemoryFixture.CLOCK);
    private final InMemoryStint stint = seeded.stint();
    private final WorkspaceId workspace = seeded.workspace().id();

    @Test
    void has_the_entities_that_it_returns() {
        assertThat(stint.users().current()).isEqualTo(seeded.user());
        assertThat(stint.workspaces().list()).containsExactly(seeded.workspace());
        assertThat(stint.clients().get(workspace, seeded.client().id())).isEqualTo(seeded.client());
        assertThat(stint.projects().get(workspace, seeded.project().id())).isEqualTo(seeded.project());
        assertThat(stint.tasks()
                        .get(workspace, seeded.project().id(), seeded.task().id()))
                .isEqualTo(seeded.task());
        assertThat(stint.tags().get(workspace, seeded.tag().id())).isEqualTo(seeded.tag());
        assertThat(stint.connections().get(seeded.connection().id())).isEqualTo(seeded.connection());
        assertThat(seeded.connection().status()).isEqualTo(ConnectionStatus.ACTIVE);
        assertThat(seeded.user().activeWorkspace()).contains(workspace);
    }

    @Test
    void tracks_time_on_its_project_task_and_tag() {
        TimeEntry entry = stint.timeEntries()
                .create(
                        workspace,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.startingAt(InMemoryFixture.CLOCK.instant()))
                                .projectId(seeded.project().id())
                                .taskId(seeded.task().id())
                                .addTagIds(seeded.tag().id())
                                .build());

        assertThat(entry.names().client()).contains("Acme");
        assertThat(entry.billable()).isTrue();
        assertThat(seeded.timesheet().running()).contains(entry);
    }

    @Test
    void has_a_timesheet_with_its_clock() {
        TimeEntry started =
                seeded.timesheet().start(EntryDetails.describedAs("Review")).started();

        assertThat(started.interval().start()).isEqualTo(seeded.clock().instant());
        assertThat(started.userId()).isEqualTo(seeded.user().id());
    }

    @Test
    void has_the_same_ids_in_every_run_and_each_once() {
        SeededStint other = InMemoryStint.seeded(InMemoryFixture.CLOCK);

        assertThat(other.user()).isEqualTo(seeded.user());
        assertThat(other.connection()).isEqualTo(seeded.connection());
        String tag = stint.tags().create(workspace, new NewTag("new")).id().value();
        assertThat(other.stint()
                        .tags()
                        .create(workspace, new NewTag("new"))
                        .id()
                        .value())
                .isEqualTo(tag)
                .isGreaterThan(seeded.tag().id().value())
                .hasSize(24);
        assertThat(other.stint().connections().create("clockify").id().value())
                .isGreaterThan(seeded.connection().id().value());
    }

    @Test
    void shares_its_faults_and_its_end_with_the_adapter() {
        seeded.faults().makeNextUnavailable();
        assertThat(stint.faults().pending()).isEqualTo(1);

        seeded.close();
        seeded.close();

        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> stint.users().current());
    }
}
