package io.github.stint.agenttasks.workspace;

import io.github.stint.adapter.inmemory.IdSource;
import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A workspace in memory with the data of a seed. The same seed gives the same ids. */
final class SeededWorkspace {

    private static final String NAME = "Studio";

    private final WorkspaceSeed seed;
    private final WorkspaceId workspace;
    private final Map<String, UserId> members = new LinkedHashMap<>();
    private final Map<String, ClientId> clients = new HashMap<>();
    private final Map<String, ProjectId> projects = new HashMap<>();
    private final Map<String, TaskId> tasks = new HashMap<>();
    private final Map<String, TagId> tags = new HashMap<>();
    private final InMemoryStint stint;

    private SeededWorkspace(WorkspaceSeed seed, Clock clock) {
        this.seed = seed;
        IdSource ids = IdSource.sequential();
        this.workspace = new WorkspaceId(ids.next());
        User[] users = seed.members().stream().map(name -> user(name, ids)).toArray(User[]::new);
        this.stint = InMemoryStint.builder(clock)
                .ids(ids)
                .workspace(Workspace.builder().id(workspace).name(NAME).build(), users)
                .build();
    }

    /** Creates the workspace with the data of the seed and further entries, and an active connection. */
    static SeededWorkspace of(WorkspaceSeed seed, List<EntryLine> extra, Clock clock) {
        SeededWorkspace seeded = new SeededWorkspace(seed, clock);
        seeded.addResources();
        Stream.concat(seed.entries().stream(), extra.stream()).forEach(seeded::add);
        seeded.retire();
        return seeded;
    }

    private User user(String name, IdSource ids) {
        UserId id = new UserId(ids.next());
        members.put(name, id);
        return User.builder()
                .id(id)
                .name(name)
                .email(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(workspace)
                .defaultWorkspace(workspace)
                .timeZone(seed.zone())
                .weekStart(seed.weekStart())
                .build();
    }

    private void addResources() {
        stint.authorize(stint.connections().create(Connections.CLOCKIFY).id());
        seed.clients()
                .forEach(name -> clients.put(
                        name,
                        stint.clients().create(workspace, NewClient.named(name)).id()));
        seed.projects().forEach(this::add);
        seed.tasks()
                .forEach(task -> tasks.put(
                        task.project() + ": " + task.name(),
                        stint.tasks()
                                .create(workspace, known(projects, task.project()), NewTask.named(task.name()))
                                .id()));
        seed.tags()
                .forEach(name -> tags.put(
                        name, stint.tags().create(workspace, NewTag.named(name)).id()));
    }

    private void add(WorkspaceSeed.ProjectSeed project) {
        String label = label(project);
        NewProject created = NewProject.builder()
                .name(project.name())
                .clientId(project.client().map(client -> known(clients, client)))
                .billable(project.billable())
                .note(project.note())
                .build();
        projects.put(label, stint.projects().create(workspace, created).id());
    }

    private static String label(WorkspaceSeed.ProjectSeed project) {
        return project.client().map(client -> client + "/").orElse("") + project.name();
    }

    private void add(EntryLine line) {
        TimeInterval interval = line.end()
                .map(end -> TimeInterval.of(line.start(), end))
                .orElseGet(() -> TimeInterval.startingAt(line.start()));
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(interval)
                .projectId(line.project().map(project -> known(projects, project)))
                .taskId(line.task().map(task -> known(tasks, line.project().orElse("") + ": " + task)))
                .tagIds(line.tags().stream().map(tag -> known(tags, tag)).toList())
                .billable(line.billable())
                .description(line.description())
                .build();
        stint.timeEntries()
                .createFor(
                        workspace,
                        line.member().map(member -> known(members, member)).orElse(userId()),
                        entry);
    }

    /** What is archived or done is so only after time was booked on it. */
    private void retire() {
        seed.projects().stream()
                .filter(WorkspaceSeed.ProjectSeed::archived)
                .forEach(project -> stint.projects().archive(workspace, known(projects, label(project))));
        seed.tasks().stream()
                .filter(WorkspaceSeed.TaskSeed::done)
                .forEach(task -> stint.tasks()
                        .complete(
                                workspace,
                                known(projects, task.project()),
                                known(tasks, task.project() + ": " + task.name())));
    }

    private static <T> T known(Map<String, T> all, String name) {
        return Objects.requireNonNull(all.get(name), () -> "the seed has no " + name);
    }

    InMemoryStint stint() {
        return stint;
    }

    WorkspaceId id() {
        return workspace;
    }

    /** The current user. */
    UserId userId() {
        return members.values().iterator().next();
    }

    /** The members by their names; the first is the current user. */
    Map<String, UserId> members() {
        return members;
    }
}
