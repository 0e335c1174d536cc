package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.Workspace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one workspace holds. Not safe for use by several threads: a store guards it. */
public final class WorkspaceData {

    private final Workspace workspace;
    private final Set<UserId> members = new LinkedHashSet<>();
    private final Map<ClientId, Client> clients = new LinkedHashMap<>();
    private final Map<ProjectId, Project> projects = new LinkedHashMap<>();
    private final Map<ProjectId, Map<TaskId, Task>> tasks = new LinkedHashMap<>();
    private final Map<TagId, Tag> tags = new LinkedHashMap<>();
    private final WorkspaceEntries entries;

    WorkspaceData(Workspace workspace, WorkspaceEntries entries) {
        this.workspace = workspace;
        this.entries = entries;
    }

    /** Whether an entity in this workspace has this id. */
    boolean uses(String id) {
        TaskId task = new TaskId(id);
        return entries.contains(new TimeEntryId(id))
                || clients.containsKey(new ClientId(id))
                || projects.containsKey(new ProjectId(id))
                || tags.containsKey(new TagId(id))
                || tasks.values().stream().anyMatch(of -> of.containsKey(task));
    }

    public Workspace workspace() {
        return workspace;
    }

    public Set<UserId> members() {
        return members;
    }

    public void addMembers(Collection<UserId> users) {
        members.addAll(users);
    }

    public boolean hasMember(UserId user) {
        return members.contains(user);
    }

    public void requireMember(String operation, UserId user) {
        if (!hasMember(user)) {
            throw new NotFound(operation, EntityKind.USER, user.value());
        }
    }

    public Map<ClientId, Client> clients() {
        return clients;
    }

    public Client client(String operation, ClientId id) {
        return require(clients, operation, EntityKind.CLIENT, id);
    }

    public Map<ProjectId, Project> projects() {
        return projects;
    }

    public Project project(String operation, ProjectId id) {
        return require(projects, operation, EntityKind.PROJECT, id);
    }

    public Map<TagId, Tag> tags() {
        return tags;
    }

    public Tag tag(String operation, TagId id) {
        return require(tags, operation, EntityKind.TAG, id);
    }

    /** The tasks of a project that exists, to be read only. */
    public Map<TaskId, Task> tasks(String operation, ProjectId project) {
        return tasksOf(project(operation, project).id());
    }

    /** The tasks of a project that may not exist, to be read only. */
    public Map<TaskId, Task> tasksOf(ProjectId project) {
        return tasks.getOrDefault(project, Map.of());
    }

    public Task task(String operation, ProjectId project, TaskId id) {
        return require(tasks(operation, project), operation, EntityKind.TASK, id);
    }

    public void put(Task task) {
        tasks.computeIfAbsent(task.projectId(), project -> new LinkedHashMap<>())
                .put(task.id(), task);
    }

    public void removeTask(ProjectId project, TaskId id) {
        Optional.ofNullable(tasks.get(project)).ifPresent(of -> of.remove(id));
    }

    public void removeTasksOf(ProjectId project) {
        tasks.remove(project);
    }

    public List<Task> allTasks() {
        return tasks.values().stream().flatMap(of -> of.values().stream()).toList();
    }

    public WorkspaceEntries entries() {
        return entries;
    }

    /** The entry with the names of everything that it refers to. */
    public TimeEntry withNames(TimeEntry entry) {
        EntryNames.Builder names = EntryNames.builder();
        // Without lambdas, because lists call this for each entry.
        Optional<ProjectId> projectId = entry.projectId();
        if (projectId.isPresent()) {
            addProject(names, projectId.get());
            Optional<TaskId> taskId = entry.taskId();
            if (taskId.isPresent()) {
                addTask(names, projectId.get(), taskId.get());
            }
        }
        for (TagId id : entry.tagIds()) {
            Tag tag = tags.get(id);
            if (tag != null) {
                names.putTags(id, tag.name());
            }
        }
        return entry.withNames(names.build());
    }

    private void addProject(EntryNames.Builder names, ProjectId id) {
        Project project = projects.get(id);
        if (project == null) {
            return;
        }
        names.project(project.name()).clientId(project.clientId());
        Optional<ClientId> clientId = project.clientId();
        Client client = clientId.isPresent() ? clients.get(clientId.get()) : null;
        if (client != null) {
            names.client(client.name());
        }
    }

    private void addTask(EntryNames.Builder names, ProjectId project, TaskId id) {
        Task task = tasksOf(project).get(id);
        if (task != null) {
            names.task(task.name());
        }
    }

    private static <K, V> V require(Map<K, V> map, String operation, EntityKind kind, K id) {
        return Optional.ofNullable(map.get(id)).orElseThrow(() -> new NotFound(operation, kind, id.toString()));
    }
}
