package io.github.stint.core.importing;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.text.QualifiedName;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clients, projects, tasks and tags of a workspace, found by their whole names. All of a kind are listed when the first one is
 * looked for. Each method throws {@link Ambiguous} if several entities have a name. Not thread-safe.
 */
final class WorkspaceNames {

    /** What selects a project in a row. */
    private record ProjectKey(Optional<String> client, String name, boolean anyClient) {}

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Map<ProjectKey, Optional<Project>> found = new HashMap<>();
    private final Map<ProjectId, NamedValues<Task>> tasks = new HashMap<>();
    private @Nullable NamedValues<Client> clients;
    private @Nullable NamedValues<Project> projects;
    private @Nullable NamedValues<Tag> tags;
    private int requests;

    WorkspaceNames(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
    }

    /** Returns how many requests the lists took over HTTP without a cache. */
    int requests() {
        return requests;
    }

    Optional<Client> client(String name) {
        if (clients == null) {
            clients = filled(
                    new NamedValues<>(
                            EntityKind.CLIENT,
                            Client::name,
                            client -> client.name() + " (" + client.id() + ")",
                            client -> !client.archived()),
                    stint.clients().all(workspace, ClientQuery.all()));
        }
        return clients.find(name, any -> true);
    }

    /** Returns the project of the row; empty if it has none, or it does not exist. */
    Optional<Project> project(ImportRow row) {
        return row.project()
                .flatMap(name -> found.computeIfAbsent(
                        new ProjectKey(row.client(), name, row.anyClient()), key -> find(projects(), key)));
    }

    private NamedValues<Project> projects() {
        if (projects == null) {
            projects = filled(
                    new NamedValues<>(
                            EntityKind.PROJECT,
                            Project::name,
                            project -> project.qualifiedName() + " (" + project.id() + ")",
                            project -> !project.archived()),
                    stint.projects().all(workspace, ProjectQuery.all()));
        }
        return projects;
    }

    private static Optional<Project> find(NamedValues<Project> all, ProjectKey key) {
        if (!key.anyClient()) {
            return ofClient(all, key.name(), key.client());
        }
        Optional<Project> named = all.find(key.name(), any -> true);
        for (int at = key.name().indexOf(QualifiedName.SEPARATOR);
                named.isEmpty() && at >= 0;
                at = key.name().indexOf(QualifiedName.SEPARATOR, at + 1)) {
            named = ofClient(
                    all, key.name().substring(at + 1), Optional.of(key.name().substring(0, at)));
        }
        return named;
    }

    private static Optional<Project> ofClient(NamedValues<Project> all, String name, Optional<String> client) {
        Predicate<Project> exact = project -> project.clientName().equals(client);
        Predicate<Project> inAnyCase =
                project -> project.clientName().map(NamedValues::fold).equals(client.map(NamedValues::fold));
        return all.find(name, exact).or(() -> all.find(name, inAnyCase));
    }

    Optional<Task> task(ProjectId project, String name) {
        NamedValues<Task> ofProject = tasks.get(project);
        if (ofProject == null) {
            ofProject = filled(noTasks(), stint.tasks().all(workspace, project, TaskQuery.all()));
            tasks.put(project, ofProject);
        }
        return ofProject.find(name, any -> true);
    }

    Optional<Tag> tag(String name) {
        if (tags == null) {
            tags = filled(
                    new NamedValues<>(
                            EntityKind.TAG,
                            Tag::name,
                            tag -> tag.name() + " (" + tag.id() + ")",
                            tag -> !tag.archived()),
                    stint.tags().all(workspace, TagQuery.all()));
        }
        return tags.find(name, any -> true);
    }

    private <T> NamedValues<T> filled(NamedValues<T> values, Stream<T> all) {
        int[] size = new int[1];
        all.forEach(value -> {
            values.add(value);
            size[0]++;
        });
        requests += 1 + size[0] / PageRequest.BULK_SIZE;
        return values;
    }

    private static NamedValues<Task> noTasks() {
        return new NamedValues<>(
                EntityKind.TASK,
                Task::name,
                task -> task.name() + " (" + task.id() + ")",
                task -> task.status() == TaskStatus.ACTIVE);
    }

    /** Adds a client that was created since the clients were listed. */
    void add(Client created) {
        if (clients != null) {
            clients.add(created);
        }
    }

    /** Adds a project that was created since the projects were listed; it has no tasks. */
    void add(Project created) {
        if (projects != null) {
            projects.add(created);
            found.clear();
            tasks.put(created.id(), noTasks());
        }
    }

    /** Adds a task that was created since the tasks of its project were listed. */
    void add(Task created) {
        NamedValues<Task> ofProject = tasks.get(created.projectId());
        if (ofProject != null) {
            ofProject.add(created);
        }
    }

    /** Adds a tag that was created since the tags were listed. */
    void add(Tag created) {
        if (tags != null) {
            tags.add(created);
        }
    }
}
