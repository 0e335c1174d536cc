package io.github.stint.core.lookup;

import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.KnownLists;
import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Completes the names that a user begins to type, from what is known without a request. Each method returns the names that begin with
 * the text, ignoring what {@link Lookup} ignores, in alphabetical order, without those that contain control characters; none if nothing
 * is known. Sends nothing and throws nothing that the lists do not throw.
 */
public final class NameCompletion {

    private final KnownLists known;
    private final String workspace;

    /** Completes names in the workspace that is used by default. */
    public NameCompletion(KnownLists known) {
        this(known, "");
    }

    /**
     * Completes names in that workspace.
     *
     * @param workspace its id, its name, or a unique prefix of the name; blank for the default
     */
    public NameCompletion(KnownLists known, String workspace) {
        this.known = known;
        this.workspace = workspace;
    }

    /** Returns the names of workspaces. */
    public List<String> workspaces(String text) {
        return matching(text, known.of(CacheKey.workspaces()).stream().map(Workspace::name));
    }

    /** Returns the names of clients, including archived ones. */
    public List<String> clients(String text) {
        return matching(text, inWorkspace(CacheKey::clients).map(Client::name));
    }

    /** Returns the names of tags, including archived ones. */
    public List<String> tags(String text) {
        return matching(text, inWorkspace(CacheKey::tags).map(Tag::name));
    }

    /**
     * Returns the names of projects, including archived ones; {@code Client/Project} if several projects have the name, or if the text
     * contains a slash.
     */
    public List<String> projects(String text) {
        List<Project> all = inWorkspace(CacheKey::projects).toList();
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(project -> fold(project.name()), Collectors.counting()));
        return matching(
                text,
                all.stream()
                        .flatMap(project -> counts.getOrDefault(fold(project.name()), 0L) > 1
                                ? Stream.of(project.qualifiedName())
                                : text.contains("/")
                                        ? Stream.of(project.name(), project.qualifiedName())
                                        : Stream.of(project.name())));
    }

    /** Returns the names of the tasks of all projects. */
    public List<String> tasks(String text) {
        return tasks(text, inWorkspace(CacheKey::projects));
    }

    /** Returns the names of the tasks of the projects with that name, that qualified name, or that id. */
    public List<String> tasksOf(String project, String text) {
        String wanted = fold(project);
        return tasks(
                text,
                inWorkspace(CacheKey::projects)
                        .filter(one -> fold(one.name()).startsWith(wanted)
                                || fold(one.qualifiedName()).startsWith(wanted)
                                || one.id().value().equals(project)));
    }

    private List<String> tasks(String text, Stream<Project> projects) {
        return matching(
                text,
                projects.flatMap(project -> known.of(CacheKey.tasks(project.workspaceId(), project.id())).stream())
                        .map(Task::name));
    }

    private <T> Stream<T> inWorkspace(Function<WorkspaceId, CacheKey<T>> key) {
        return workspace().stream().flatMap(id -> known.of(key.apply(id)).stream());
    }

    private Optional<WorkspaceId> workspace() {
        if (workspace.isBlank()) {
            return known.of(CacheKey.currentUser()).stream()
                    .findFirst()
                    .flatMap(NameCompletion::defaultOf)
                    .or(() -> known.of(CacheKey.workspaces()).stream()
                            .map(Workspace::id)
                            .findFirst());
        }
        if (WorkspaceLookup.isId(workspace)) {
            return Optional.of(new WorkspaceId(workspace));
        }
        List<Workspace> named = known.of(CacheKey.workspaces()).stream()
                .filter(one -> fold(one.name()).startsWith(fold(workspace)))
                .toList();
        return named.stream()
                .filter(one -> named.size() == 1 || fold(one.name()).equals(fold(workspace)))
                .map(Workspace::id)
                .findFirst();
    }

    private static Optional<WorkspaceId> defaultOf(User user) {
        return user.activeWorkspace().or(user::defaultWorkspace);
    }

    private static List<String> matching(String text, Stream<String> names) {
        String wanted = fold(text);
        return names.filter(name -> fold(name).startsWith(wanted))
                .filter(name -> name.chars().noneMatch(Character::isISOControl))
                .distinct()
                .sorted(Comparator.comparing(NameCompletion::fold).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String fold(String text) {
        return TextFolding.fold(text);
    }
}
