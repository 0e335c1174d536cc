package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.Stint;
import io.github.stint.core.project.Project;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds the whole objects beside their ids, for requests with {@code hydrated}. */
public final class Hydration {

    private final Stint stint;
    private final WorkspaceId workspace;

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
        more.put(
                "client",
                project.clientId()
                        .flatMap(id -> stint.clients().find(workspace, id))
                        .map(ClientDto::of)
                        .orElse(null));
        more.put("customFields", List.of());
        more.put("expenses", List.of());
        return new ExtendedDto(ProjectDto.of(project, member), more);
    }

    public Representation of(TimeEntry entry) {
        UserId member = stint.users().current().id();
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("project", project(entry, member));
        more.put("task", task(entry));
        more.put("tags", tags(entry));
        more.put("user", user(entry));
        more.put("kiosk", null);
        return new ExtendedDto(TimeEntryDto.of(entry), more);
    }

    private @Nullable ProjectDto project(TimeEntry entry, UserId member) {
        return entry.projectId()
                .flatMap(id -> stint.projects().find(workspace, id))
                .map(project -> ProjectDto.of(project, member))
                .orElse(null);
    }

    private @Nullable TaskDto task(TimeEntry entry) {
        return entry.projectId()
                .flatMap(project -> entry.taskId().flatMap(task -> stint.tasks().find(workspace, project, task)))
                .map(TaskDto::of)
                .orElse(null);
    }

    private List<TagDto> tags(TimeEntry entry) {
        return entry.tagIds().stream()
                .flatMap(id -> stint.tags().find(workspace, id).stream())
                .map(TagDto::of)
                .toList();
    }

    private @Nullable UserDto user(TimeEntry entry) {
        return stint.users()
                .all(workspace, UserQuery.all())
                .filter(user -> Objects.equals(user.id(), entry.userId()))
                .map(user -> UserDto.of(user, List.of()))
                .findFirst()
                .orElse(null);
    }
}
