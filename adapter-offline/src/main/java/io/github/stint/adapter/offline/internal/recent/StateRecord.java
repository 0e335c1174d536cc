package io.github.stint.adapter.offline.internal.recent;

import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.adapter.offline.internal.archive.Archive;
import io.github.stint.adapter.offline.internal.entries.KnownArchive;
import io.github.stint.adapter.offline.internal.entries.LayeredEntries;
import io.github.stint.adapter.offline.internal.format.JsonFields;
import io.github.stint.adapter.offline.internal.format.JsonOutput;
import io.github.stint.adapter.offline.internal.format.TimeEntryRecord;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeZones;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state in the format of the file. The names of the components are the names in the file.
 *
 * @param lastSequentialId null if no id counts up, and in files of versions that do not know it
 * @param archiveRevision the revision that the archive must have at least; null if nothing is only in the archive
 */
record StateRecord(
        List<UserRecord> users,
        List<ConnectionRecord> connections,
        List<WorkspaceRecord> workspaces,
        @Nullable Long lastSequentialId,
        @Nullable Long archiveRevision) {

    static StateRecord from(RecentData data) {
        State state = data.state();
        long required = data.archive().required();
        return new StateRecord(
                state.users().stream().map(UserRecord::from).toList(),
                state.connections().values().stream()
                        .map(ConnectionRecord::from)
                        .toList(),
                state.workspaces().stream()
                        .map(workspace -> WorkspaceRecord.from(
                                workspace, data.entries(workspace.workspace().id())))
                        .toList(),
                state.lastSequentialId() == 0 ? null : state.lastSequentialId(),
                required == Archive.NO_REVISION ? null : required);
    }

    void writeTo(JsonOutput out) {
        out.list("users", users, UserRecord::writeTo)
                .list("connections", connections, ConnectionRecord::writeTo)
                .list("workspaces", workspaces, WorkspaceRecord::writeTo)
                .number("lastSequentialId", lastSequentialId)
                .number("archiveRevision", archiveRevision);
    }

    static StateRecord read(JsonFields in) {
        return new StateRecord(
                in.list("users", UserRecord::read),
                in.list("connections", ConnectionRecord::read),
                in.list("workspaces", WorkspaceRecord::read),
                in.optionalNumber("lastSequentialId"),
                in.optionalNumber("archiveRevision"));
    }

    RecentData toData(KnownArchive archive) {
        RecentData data = new RecentData(archive);
        State state = data.state();
        for (UserRecord user : users) {
            state.put(user.toUser());
        }
        for (ConnectionRecord connection : connections) {
            Connection read = connection.toConnection();
            state.connections().put(read.id(), read);
        }
        for (WorkspaceRecord workspace : workspaces) {
            workspace.addTo(data);
        }
        if (lastSequentialId != null) {
            state.setLastSequentialId(lastSequentialId);
        }
        if (state.users().isEmpty()) {
            throw new IllegalStateException("there is no user");
        }
        if (archiveRevision != null) {
            archive.require(archiveRevision);
        }
        return data;
    }

    /** A user. */
    record UserRecord(
            String id,
            String email,
            @Nullable String name,
            @Nullable String activeWorkspace,
            @Nullable String defaultWorkspace,
            UserStatus status,
            @Nullable String timeZone,
            @Nullable DayOfWeek weekStart) {

        static UserRecord from(User user) {
            return new UserRecord(
                    user.id().value(),
                    user.email(),
                    user.name().orElse(null),
                    user.activeWorkspace().map(WorkspaceId::value).orElse(null),
                    user.defaultWorkspace().map(WorkspaceId::value).orElse(null),
                    user.status(),
                    user.timeZone().map(ZoneId::getId).or(user::unknownTimeZone).orElse(null),
                    user.weekStart().orElse(null));
        }

        void writeTo(JsonOutput out) {
            out.text("id", id)
                    .text("email", email)
                    .text("name", name)
                    .text("activeWorkspace", activeWorkspace)
                    .text("defaultWorkspace", defaultWorkspace)
                    .text("status", status.name())
                    .text("timeZone", timeZone)
                    .text("weekStart", weekStart == null ? null : weekStart.name());
        }

        static UserRecord read(JsonFields in) {
            return new UserRecord(
                    in.text("id"),
                    in.text("email"),
                    in.optionalText("name"),
                    in.optionalText("activeWorkspace"),
                    in.optionalText("defaultWorkspace"),
                    UserStatus.valueOf(in.text("status")),
                    in.optionalText("timeZone"),
                    day(in.optionalText("weekStart")));
        }

        private static @Nullable DayOfWeek day(@Nullable String name) {
            return name == null ? null : DayOfWeek.valueOf(name);
        }

        User toUser() {
            return User.builder()
                    .id(new UserId(id))
                    .email(email)
                    .name(Optional.ofNullable(name))
                    .activeWorkspace(Optional.ofNullable(activeWorkspace).map(WorkspaceId::new))
                    .defaultWorkspace(Optional.ofNullable(defaultWorkspace).map(WorkspaceId::new))
                    .status(status)
                    .timeZone(Optional.ofNullable(timeZone).flatMap(TimeZones::find))
                    .unknownTimeZone(Optional.ofNullable(timeZone)
                            .filter(name -> TimeZones.find(name).isEmpty()))
                    .weekStart(Optional.ofNullable(weekStart))
                    .build();
        }
    }

    /** A connection. */
    record ConnectionRecord(
            String id,
            String app,
            ConnectionStatus status,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String url,
            Map<String, String> metadata) {

        static ConnectionRecord from(Connection connection) {
            return new ConnectionRecord(
                    connection.id().value(),
                    connection.app(),
                    connection.status(),
                    connection.createdAt().map(Instant::toString).orElse(null),
                    connection.updatedAt().map(Instant::toString).orElse(null),
                    connection.url().map(url -> url.reveal().toString()).orElse(null),
                    connection.metadata());
        }

        void writeTo(JsonOutput out) {
            out.text("id", id)
                    .text("app", app)
                    .text("status", status.name())
                    .text("createdAt", createdAt)
                    .text("updatedAt", updatedAt)
                    .text("url", url)
                    .textsByName("metadata", metadata);
        }

        static ConnectionRecord read(JsonFields in) {
            return new ConnectionRecord(
                    in.text("id"),
                    in.text("app"),
                    ConnectionStatus.valueOf(in.text("status")),
                    in.optionalText("createdAt"),
                    in.optionalText("updatedAt"),
                    in.optionalText("url"),
                    in.textsByName("metadata"));
        }

        Connection toConnection() {
            return Connection.builder()
                    .id(new ConnectionId(id))
                    .app(app)
                    .status(status)
                    .createdAt(Optional.ofNullable(createdAt).map(Instant::parse))
                    .updatedAt(Optional.ofNullable(updatedAt).map(Instant::parse))
                    .url(Optional.ofNullable(url).map(URI::create).map(AuthorizationUrl::new))
                    .metadata(metadata)
                    .build();
        }
    }

    /** A workspace with everything in it, except for archived entries. */
    record WorkspaceRecord(
            String id,
            String name,
            boolean projectsBillableByDefault,
            boolean projectsPublicByDefault,
            List<String> members,
            List<ClientRecord> clients,
            List<ProjectRecord> projects,
            List<TaskRecord> tasks,
            List<TagRecord> tags,
            List<TimeEntryRecord> timeEntries,
            @Nullable OverlayRecord archived) {

        static WorkspaceRecord from(WorkspaceData data, LayeredEntries entries) {
            Workspace workspace = data.workspace();
            return new WorkspaceRecord(
                    workspace.id().value(),
                    workspace.name(),
                    workspace.projectsBillableByDefault(),
                    workspace.projectsPublicByDefault(),
                    data.members().stream().map(UserId::value).toList(),
                    data.clients().values().stream().map(ClientRecord::from).toList(),
                    data.projects().values().stream().map(ProjectRecord::from).toList(),
                    data.allTasks().stream().map(TaskRecord::from).toList(),
                    data.tags().values().stream().map(TagRecord::from).toList(),
                    entries.recent().stream().map(TimeEntryRecord::from).toList(),
                    OverlayRecord.from(entries.overlay()));
        }

        void writeTo(JsonOutput out) {
            out.text("id", id)
                    .text("name", name)
                    .flag("projectsBillableByDefault", projectsBillableByDefault)
                    .flag("projectsPublicByDefault", projectsPublicByDefault)
                    .texts("members", members)
                    .list("clients", clients, ClientRecord::writeTo)
                    .list("projects", projects, ProjectRecord::writeTo)
                    .list("tasks", tasks, TaskRecord::writeTo)
                    .list("tags", tags, TagRecord::writeTo)
                    .list("timeEntries", timeEntries, TimeEntryRecord::writeTo)
                    .object("archived", archived, OverlayRecord::writeTo);
        }

        static WorkspaceRecord read(JsonFields in) {
            return new WorkspaceRecord(
                    in.text("id"),
                    in.text("name"),
                    in.flag("projectsBillableByDefault"),
                    in.flag("projectsPublicByDefault"),
                    in.texts("members"),
                    in.list("clients", ClientRecord::read),
                    in.list("projects", ProjectRecord::read),
                    in.list("tasks", TaskRecord::read),
                    in.list("tags", TagRecord::read),
                    in.list("timeEntries", TimeEntryRecord::read),
                    in.optionalObject("archived", OverlayRecord::read));
        }

        void addTo(RecentData all) {
            WorkspaceId workspaceId = new WorkspaceId(id);
            WorkspaceData data = all.state()
                    .add(Workspace.builder()
                            .id(workspaceId)
                            .name(name)
                            .projectsBillableByDefault(projectsBillableByDefault)
                            .projectsPublicByDefault(projectsPublicByDefault)
                            .build());
            data.addMembers(members.stream().map(UserId::new).toList());
            // Loops, because most runs of the program read this, and Java links each lambda when it is first used.
            for (ClientRecord client : clients) {
                Client read = client.toClient(workspaceId);
                data.clients().put(read.id(), read);
            }
            for (ProjectRecord project : projects) {
                Project read = project.toProject(workspaceId);
                data.projects().put(read.id(), read);
            }
            for (TaskRecord task : tasks) {
                data.put(task.toTask());
            }
            for (TagRecord tag : tags) {
                Tag read = tag.toTag(workspaceId);
                data.tags().put(read.id(), read);
            }
            for (TimeEntryRecord entry : timeEntries) {
                data.entries().put(entry.toTimeEntry(workspaceId));
            }
            if (archived != null) {
                archived.applyTo(all.entries(workspaceId).overlay());
            }
        }
    }

    /** A client. */
    record ClientRecord(
            String id,
            String name,
            boolean archived,
            @Nullable String email,
            List<String> ccEmails,
            @Nullable String address,
            @Nullable String note) {

        static ClientRecord from(Client client) {
            return new ClientRecord(
                    client.id().value(),
                    client.name(),
                    client.archived(),
                    client.email().orElse(null),
                    client.ccEmails(),
                    client.address().orElse(null),
                    client.note().orElse(null));
        }

        void writeTo(JsonOutput out) {
            out.text("id", id)
                    .text("name", name)
                    .flag("archived", archived)
                    .text("email", email)
                    .texts("ccEmails", ccEmails)
                    .text("address", address)
                    .text("note", note);
        }

        static ClientRecord read(JsonFields in) {
            return new ClientRecord(
                    in.text("id"),
                    in.text("name"),
                    in.flag("archived"),
                    in.optionalText("email"),
                    in.texts("ccEmails"),
                    in.optionalText("address"),
                    in.optionalText("note"));
        }

        Client toClient(WorkspaceId workspace) {
            return Client.builder()
                    .id(new ClientId(id))
                    .workspaceId(workspace)
                    .name(name)
                    .archived(archived)
                    .email(Optional.ofNullable(email))
                    .ccEmails(ccEmails)
                    .address(Optional.ofNullable(address))
                    .note(Optional.ofNullable(note))
                    .build();
        }
    }

    /** A project. */
    record ProjectRecord(
            String id,
            String name,
            @Nullable String clientId,
            boolean archived,
            boolean billable,
            boolean isPublic,
            @Nullable String color,
            String note) {

        static ProjectRecord from(Project project) {
            return new ProjectRecord(
                    project.id().value(),
                    project.name(),
                    project.clientId().map(ClientId::value).orElse(null),
                    project.archived(),
                    project.billable(),
                    project.isPublic(),
                    project.color().orElse(null),
                    project.note());
        }

        void writeTo(JsonOutput out) {
            out.text("id", id)
                    .text("name", name)
                    .text("clientId", clientId)
                    .flag("archived", archived)
                    .flag("billable", billable)
                    .flag("isPublic", isPublic)
                    .text("color", color)
                    .text("note", note);
        }

        static ProjectRecord read(JsonFields in) {
            return new ProjectRecord(
                    in.text("id"),
                    in.text("name"),
                    in.optionalText("clientId"),
                    in.flag("archived"),
                    in.flag("billable"),
                    in.flag("isPublic"),
                    in.optionalText("color"),
                    in.text("note"));
        }

        Project toProject(WorkspaceId workspace) {
            return Project.builder()
                    .id(new ProjectId(id))
                    .workspaceId(workspace)
                    .name(name)
                    .clientId(Optional.ofNullable(clientId).map(ClientId::new))
                    .archived(archived)
                    .billable(billable)
                    .isPublic(isPublic)
                    .color(Optional.ofNullable(color))
                    .note(note)
                    .build();
        }
    }

    /** A task. */
    record TaskRecord(
            String id,
            String projectId,
            String name,
            TaskStatus status,
            long estimateSeconds,
            boolean billable,
            List<String> assigneeIds) {

        static TaskRecord from(Task task) {
            return new TaskRecord(
                    task.id().value(),
                    task.projectId().value(),
                    task.name(),
                    task.status(),
                    task.estimate().seconds(),
                    task.billable(),
                    task.assigneeIds().stream().map(UserId::value).toList());
        }

        void writeTo(JsonOutput out) {
            out.text("id", id)
                    .text("projectId", projectId)
                    .text("name", name)
                    .text("status", status.name())
                    .number("estimateSeconds", estimateSeconds)
                    .flag("billable", billable)
                    .texts("assigneeIds", assigneeIds);
        }

        static TaskRecord read(JsonFields in) {
            return new TaskRecord(
                    in.text("id"),
                    in.text("projectId"),
                    in.text("name"),
                    TaskStatus.valueOf(in.text("status")),
                    in.number("estimateSeconds"),
                    in.flag("billable"),
                    in.texts("assigneeIds"));
        }

        Task toTask() {
            return Task.builder()
                    .id(new TaskId(id))
                    .projectId(new ProjectId(projectId))
                    .name(name)
                    .status(status)
                    .estimate(IsoDuration.ofSeconds(estimateSeconds))
                    .billable(billable)
                    .assigneeIds(assigneeIds.stream().map(UserId::new).toList())
                    .build();
        }
    }

    /** A tag. */
    record TagRecord(String id, String name, boolean archived) {

        static TagRecord from(Tag tag) {
            return new TagRecord(tag.id().value(), tag.name(), tag.archived());
        }

        void writeTo(JsonOutput out) {
            out.text("id", id).text("name", name).flag("archived", archived);
        }

        static TagRecord read(JsonFields in) {
            return new TagRecord(in.text("id"), in.text("name"), in.flag("archived"));
        }

        Tag toTag(WorkspaceId workspace) {
            return new Tag(new TagId(id), workspace, name, archived);
        }
    }
}
