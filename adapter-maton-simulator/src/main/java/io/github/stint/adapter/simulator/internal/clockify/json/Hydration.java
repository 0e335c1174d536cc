package io.github.stint.adapter.simulator.internal.clockify.json;

import static java.util.stream.Collectors.toMap;

import io.github.stint.adapter.simulator.internal.clockify.detail.Details;
import io.github.stint.adapter.simulator.internal.clockify.field.EntryFields;
import io.github.stint.adapter.simulator.internal.wire.Content;
import io.github.stint.adapter.simulator.internal.wire.Json;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds the whole objects beside their ids, for one request with {@code hydrated}. It reads and writes each object only once, because
 * the items of a page have many of them in common. Not thread-safe.
 */
public final class Hydration {

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Details details;
    private final EntryFields fields;
    private final Map<ClientId, Optional<Content>> clients = new HashMap<>();
    private final Map<ProjectId, Optional<Content>> projects = new HashMap<>();
    private final Map<TaskKey, Optional<Content>> tasks = new HashMap<>();
    private final Map<TagId, Optional<Content>> tags = new HashMap<>();
    private final Map<UserId, Optional<Content>> users = new HashMap<>();
    private @Nullable UserId currentUser;
    private @Nullable Map<UserId, User> members;

    private record TaskKey(ProjectId project, TaskId task) {}

    public Hydration(Stint stint, WorkspaceId workspace, Details details) {
        this.stint = stint;
        this.workspace = workspace;
        this.details = details;
        this.fields = details.customFields().ofEntries(workspace);
    }

    public Representation of(Project project, UserId member) {
        List<TaskJson> ofProject = stint.tasks()
                .all(workspace, project.id(), TaskQuery.all())
                .map(task -> new TaskJson(task, details.of(task.id())))
                .toList();
        Optional<Content> client = project.clientId().flatMap(this::client);
        return new ExtendedJson(new ProjectJson(project, member, details.of(project.id())), json -> {
            json.field("tasks", ofProject);
            json.copied("client", client);
            json.empty("customFields");
            json.empty("expenses");
        });
    }

    public Representation of(TimeEntry entry) {
        Optional<Content> project = entry.projectId().flatMap(this::project);
        Optional<Content> task = task(entry);
        List<Content> tagged =
                entry.tagIds().stream().flatMap(id -> tag(id).stream()).toList();
        Optional<Content> user = user(entry.userId());
        return new ExtendedJson(new TimeEntryJson(entry, fields, Optional.of(details.of(entry)), false), json -> {
            json.copied("project", project);
            json.copied("task", task);
            json.copied("tags", tagged);
            json.copied("user", user);
            json.absent("kiosk");
        });
    }

    private Optional<Content> client(ClientId id) {
        return clients.computeIfAbsent(
                id,
                unread -> stint.clients()
                        .find(workspace, unread)
                        .map(client -> new ClientJson(client, true))
                        .map(Json::content));
    }

    private Optional<Content> project(ProjectId id) {
        return projects.computeIfAbsent(
                id,
                unread -> stint.projects()
                        .find(workspace, unread)
                        .map(project -> new ProjectJson(project, currentUser(), details.of(project.id())))
                        .map(Json::content));
    }

    private Optional<Content> task(TimeEntry entry) {
        return entry.projectId()
                .flatMap(project -> entry.taskId().map(task -> new TaskKey(project, task)))
                .flatMap(key -> tasks.computeIfAbsent(
                        key,
                        unread -> stint.tasks()
                                .find(workspace, unread.project(), unread.task())
                                .map(task -> new TaskJson(task, details.of(task.id())))
                                .map(Json::content)));
    }

    private Optional<Content> tag(TagId id) {
        return tags.computeIfAbsent(
                id,
                unread -> stint.tags().find(workspace, unread).map(TagJson::new).map(Json::content));
    }

    private Optional<Content> user(UserId id) {
        return users.computeIfAbsent(
                id,
                unwritten -> Optional.ofNullable(members().get(unwritten))
                        .map(user -> UserJson.of(user, List.of()))
                        .map(Json::content));
    }

    private Map<UserId, User> members() {
        if (members == null) {
            members = stint.users()
                    .all(workspace, UserQuery.all())
                    .collect(toMap(User::id, user -> user, (first, second) -> first));
        }
        return members;
    }

    private UserId currentUser() {
        if (currentUser == null) {
            currentUser = stint.users().current().id();
        }
        return currentUser;
    }
}
