package io.github.stint.core.lookup;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.lookup.NameLookup.Candidate;
import io.github.stint.core.lookup.NameLookup.Precision;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds entities of one workspace by id, by name, or by a unique prefix of the name, ignoring case and accents of Latin and
 * Greek letters. Active entities have
 * precedence over those that are archived or done.
 *
 * <p>Each method throws {@link NotFound} with up to five similar names if nothing matches, {@link Ambiguous} with all matches if there
 * are several, and {@link InvalidValue} if the text is blank. If the ports have a cache and it has no single match, the lists are read
 * again. Safe for use by several threads.
 */
public final class Lookup {

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Precision precision;

    /** Creates a lookup in this workspace. */
    public Lookup(Stint stint, WorkspaceId workspace) {
        this(stint, workspace, Precision.PREFIX);
    }

    private Lookup(Stint stint, WorkspaceId workspace, Precision precision) {
        this.stint = stint;
        this.workspace = workspace;
        this.precision = precision;
    }

    /**
     * Returns a lookup for what is to be changed or deleted. It accepts an id or a whole name, ignoring case, but no prefix and no name
     * that differs in accents; {@link NotFound} then suggests what would have matched. It bypasses a cache, because a name in it may
     * belong to another entity by now.
     */
    public Lookup forChanges() {
        return new Lookup(stint, workspace, Precision.WHOLE_NAME);
    }

    /** Returns the client that matches. */
    public Client client(String reference) {
        return search(source -> NameLookup.choose(
                EntityKind.CLIENT,
                reference,
                precision,
                source.clients()
                        .all(workspace, ClientQuery.all())
                        .map(client -> new Candidate<>(client, client.id().value(), client.name(), !client.archived()))
                        .toList()));
    }

    /** Returns the project that matches; {@code Client/Project} selects one of several projects with the same name. */
    public Project project(String reference) {
        return search(source -> NameLookup.choose(
                EntityKind.PROJECT,
                reference,
                precision,
                source.projects()
                        .all(workspace, ProjectQuery.all())
                        .map(project -> new Candidate<>(
                                project,
                                project.id().value(),
                                List.of(project.name()),
                                project.clientName(),
                                !project.archived()))
                        .toList()));
    }

    /** Returns the task of the project that matches. */
    public Task task(ProjectId project, String reference) {
        return search(source -> NameLookup.choose(
                EntityKind.TASK,
                reference,
                precision,
                source.tasks()
                        .all(workspace, project, TaskQuery.all())
                        .map(task -> new Candidate<>(
                                task, task.id().value(), task.name(), task.status() == TaskStatus.ACTIVE))
                        .toList()));
    }

    /** Returns the tag that matches. */
    public Tag tag(String reference) {
        return tags(List.of(reference)).get(0);
    }

    /** Returns the tags that match, one for each reference and in the same order. Reads the tags of the workspace once. */
    public List<Tag> tags(List<String> references) {
        return chooseEach(
                EntityKind.TAG,
                references,
                source -> source.tags()
                        .all(workspace, TagQuery.all())
                        .map(tag -> new Candidate<>(tag, tag.id().value(), tag.name(), !tag.archived())));
    }

    /** Returns the member of the workspace whose name or e-mail address matches. */
    public User user(String reference) {
        return users(List.of(reference)).get(0);
    }

    /** Returns the members that match, one for each reference and in the same order. Reads the members of the workspace once. */
    public List<User> users(List<String> references) {
        return chooseEach(
                EntityKind.USER,
                references,
                source -> source.users()
                        .all(workspace, UserQuery.all())
                        .map(user -> new Candidate<>(
                                user,
                                user.id().value(),
                                Stream.concat(user.name().stream(), Stream.of(user.email()))
                                        .toList(),
                                Optional.empty(),
                                true)));
    }

    private <T> List<T> chooseEach(
            EntityKind kind, List<String> references, Function<Stint, Stream<Candidate<T>>> candidates) {
        if (references.isEmpty()) {
            return List.of();
        }
        return search(source -> {
            List<Candidate<T>> all = candidates.apply(source).toList();
            return references.stream()
                    .map(reference -> NameLookup.choose(kind, reference, precision, all))
                    .toList();
        });
    }

    /** Searches once more without a cache if that may find what the cache does not have yet. */
    private <T> T search(Function<Stint, T> choice) {
        Stint uncached = stint.uncached();
        if (precision == Precision.WHOLE_NAME || uncached == stint) {
            return choice.apply(uncached);
        }
        try {
            return choice.apply(stint);
        } catch (NotFound | Ambiguous outdated) {
            return choice.apply(uncached);
        }
    }
}
