package io.github.stint.contract;

import static io.github.stint.contract.ContractErrors.assertClosed;

import io.github.stint.core.Stint;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests of {@link Stint#close} that every adapter must pass. They need all ports except Connections. */
public interface CloseContract extends StintContract {

    @Test
    default void can_be_closed_repeatedly() {
        Stint stint = fixture().stint();
        stint.close();

        stint.close();

        assertClosed(() -> stint.users().current());
    }

    @Test
    @DisplayName("calls of the ports for users and workspaces fail after close")
    default void calls_for_users_fail_after_close() {
        Stint stint = fixture().stint();
        WorkspaceId workspace = fixture().workspace();
        Users users = stint.users();
        Workspaces workspaces = stint.workspaces();
        stint.close();

        assertClosed(
                users::current,
                () -> users.list(workspace, UserQuery.all(), PageRequest.first()),
                workspaces::list,
                () -> workspaces.find(UnknownIds.WORKSPACE),
                () -> workspaces.create(new NewWorkspace(fixture().unique("closed"))));
    }

    @Test
    @DisplayName("calls of the ports for what entries refer to fail after close")
    default void calls_for_references_fail_after_close() {
        Stint stint = fixture().stint();
        WorkspaceId workspace = fixture().workspace();
        Clients clients = stint.clients();
        Projects projects = stint.projects();
        Tasks tasks = stint.tasks();
        Tags tags = stint.tags();
        stint.close();

        assertClosed(
                () -> clients.list(workspace, ClientQuery.all(), PageRequest.first()),
                () -> clients.create(workspace, NewClient.named(fixture().unique("closed"))),
                () -> projects.list(workspace, ProjectQuery.all(), PageRequest.first()),
                () -> projects.create(workspace, NewProject.named(fixture().unique("closed"))),
                () -> tasks.list(workspace, UnknownIds.PROJECT, TaskQuery.all(), PageRequest.first()),
                () -> tasks.create(
                        workspace, UnknownIds.PROJECT, NewTask.named(fixture().unique("closed"))),
                () -> tags.list(workspace, TagQuery.all(), PageRequest.first()),
                () -> tags.create(workspace, new NewTag(fixture().unique("closed"))),
                () -> tags.delete(workspace, UnknownIds.TAG));
    }

    @Test
    @DisplayName("calls of the port for time entries fail after close")
    default void calls_for_time_entries_fail_after_close() {
        Stint stint = fixture().stint();
        WorkspaceId workspace = fixture().workspace();
        UserId user = fixture().user();
        Instant nine = ContractEntities.at("09:00");
        TimeEntries entries = stint.timeEntries();
        stint.close();

        assertClosed(
                () -> entries.list(workspace, user, TimeEntryQuery.all(), PageRequest.first()),
                () -> entries.running(workspace, user),
                () -> entries.find(workspace, UnknownIds.TIME_ENTRY),
                () -> entries.start(workspace, user, newEntry(TimeInterval.startingAt(nine))),
                () -> entries.create(workspace, newEntry(TimeInterval.of(nine, nine))),
                () -> entries.stop(workspace, user, nine),
                () -> entries.delete(workspace, UnknownIds.TIME_ENTRY));
    }

    private static NewTimeEntry newEntry(TimeInterval interval) {
        return NewTimeEntry.builder().interval(interval).build();
    }
}
