package io.github.stint.adapter.simulator.internal.clockify.json;

import static java.util.stream.Collectors.toMap;

import io.github.stint.core.Stint;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds the whole objects beside their ids, for one request with {@code hydrated}. It reads each object only once, because the items of
 * a page have many of them in common. Not thread-safe.
 */
public final class Hydration {

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Map<ClientId, Optional<ClientDto>> clients = new HashMap<>();
    private final Map<ProjectId, Optional<ProjectDto>> projects = new HashMap<>();
    private final Map<TaskKey, Optional<TaskDto>> tasks = new HashMap<>();
    private final Map<TagId, Optional<TagDto>> tags = new HashMap<>();
    private @Nullable UserId currentUser;
    private @Nullable Map<UserId, User> members;

    private record TaskKey(ProjectId project, TaskId task) {}

    public Hydration(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
    }

    public Representation of(Project project, UserId member) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put(
                "tasks",
                stint.tasks()
                        .all(workspace, project.id(), TaskQuery.all())
                        .map(TaskDto::of)
                        .toList());
        more.put("client", project.clientId().flatMap(this::client).orElse(null));
        more.put("customFields", List.of());
        more.put("expenses", List.of());
        return new ExtendedDto(ProjectDto.of(project, member), more);
    }

    public Representation of(TimeEntry entry) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("project", entry.projectId().flatMap(this::project).orElse(null));
        more.put("task", task(entry).orElse(null));
        more.put("tags", entry.tagIds().stream().flatMap(id -> tag(id).stream()).toList());
        more.put("user", user(entry.userId()).orElse(null));
        more.put("kiosk", null);
        return new ExtendedDto(TimeEntryDto.of(entry), more);
    }

    private Optional<ClientDto> client(ClientId id) {
        return clients.computeIfAbsent(
                id, unread -> stint.clients().find(workspace, unread).map(ClientDto::of));
    }

    private Optional<ProjectDto> project(ProjectId id) {
        return projects.computeIfAbsent(
                id,
                unread ->
                        stint.projects().find(workspace, unread).map(project -> ProjectDto.of(project, currentUser())));
    }

    private Optional<TaskDto> task(TimeEntry entry) {
        return entry.projectId()
                .flatMap(project -> entry.taskId().map(task -> new TaskKey(project, task)))
                .flatMap(key -> tasks.computeIfAbsent(
                        key,
                        unread -> stint.tasks()
                                .find(workspace, unread.project(), unread.task())
                                .map(TaskDto::of)));
    }

    private Optional<TagDto> tag(TagId id) {
        return tags.computeIfAbsent(
                id, unread -> stint.tags().find(workspace, unread).map(TagDto::of));
    }

    private Optional<UserDto> user(UserId id) {
        if (members == null) {
            members = stint.users()
                    .all(workspace, UserQuery.all())
                    .collect(toMap(User::id, user -> user, (first, second) -> first));
        }
        return Optional.ofNullable(members.get(id)).map(user -> UserDto.of(user, List.of()));
    }

    private UserId currentUser() {
        if (currentUser == null) {
            currentUser = stint.users().current().id();
        }
        return currentUser;
    }
}
