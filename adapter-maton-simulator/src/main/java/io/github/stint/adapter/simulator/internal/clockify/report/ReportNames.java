package io.github.stint.adapter.simulator.internal.clockify.report;

import static java.util.stream.Collectors.toMap;

import io.github.stint.core.Stint;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.Task;
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

/** What the entries of one report refer to. Each kind is read once; the tasks of a project, with its first entry that has one. Not thread-safe. */
final class ReportNames {

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Map<ProjectId, Project> projects;
    private final Map<TagId, Tag> tags;
    private final Map<UserId, User> users;
    private final Map<ProjectId, Map<TaskId, Task>> tasks = new HashMap<>();

    ReportNames(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
        this.projects = stint.projects()
                .all(workspace, ProjectQuery.all())
                .collect(toMap(Project::id, project -> project, (first, second) -> first));
        this.tags = stint.tags()
                .all(workspace, TagQuery.all())
                .collect(toMap(Tag::id, tag -> tag, (first, second) -> first));
        this.users = stint.users()
                .all(workspace, UserQuery.all())
                .collect(toMap(User::id, user -> user, (first, second) -> first, LinkedHashMap::new));
    }

    /** Returns the members in the order of the workspace. */
    List<UserId> members() {
        return List.copyOf(users.keySet());
    }

    Optional<Project> project(TimeEntry entry) {
        return entry.projectId().flatMap(id -> Optional.ofNullable(projects.get(id)));
    }

    Optional<Project> project(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.ofNullable(projects.get(new ProjectId(id)));
    }

    List<String> projectIds(TimeEntry entry) {
        return entry.projectId().map(id -> List.of(id.value())).orElse(List.of());
    }

    List<String> clientIds(TimeEntry entry) {
        return project(entry)
                .flatMap(Project::clientId)
                .map(id -> List.of(id.value()))
                .orElse(List.of());
    }

    Optional<Task> task(TimeEntry entry) {
        return entry.projectId()
                .flatMap(project -> entry.taskId()
                        .flatMap(task -> Optional.ofNullable(tasksOf(project).get(task))));
    }

    private Map<TaskId, Task> tasksOf(ProjectId project) {
        return tasks.computeIfAbsent(
                project,
                unread -> stint.tasks()
                        .all(workspace, unread, TaskQuery.all())
                        .collect(toMap(Task::id, task -> task, (first, second) -> first)));
    }

    String tag(TagId id) {
        return Optional.ofNullable(tags.get(id)).map(Tag::name).orElse("");
    }

    Optional<User> user(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    String userName(UserId id) {
        return user(id).flatMap(User::name).orElse("");
    }
}
