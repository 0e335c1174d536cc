package io.github.stint.core.lookup;

import io.github.stint.core.Stint;
import io.github.stint.core.cache.CachedStint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.lookup.NameLookup.Candidate;
import io.github.stint.core.lookup.NameLookup.Precision;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.text.UniqueNames;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the client, project, task or tag of a name, and creates it if no entity has the name. Several programs may do so at the same
 * time: all get the same entity, because the service refuses a name that is taken, and the name is then looked up again.
 *
 * <p>The whole name has to match, as {@link UniqueNames} compares names: case and accents distinguish. An entity that exists is returned
 * as it is, whatever the other fields of the new one are. It may be archived, or a task may be done: time can be booked on it
 * nevertheless, and it is not restored, because a person may have archived it on purpose. The caller can check that.
 *
 * <p>A creation whose response is lost is settled, as {@link Settling} describes. To wait with another sleeper, pass ports that settle already.
 *
 * <p>Over HTTP, an entity that exists takes one request for each page of the entities of its kind, and none if it is in a {@link
 * CachedStint}. A new one takes one more, and a task perhaps two, to set what the service ignored. If the creation is refused, or it cannot be
 * found out whether it took effect, the entities are read once more.
 *
 * <p>Each method throws {@link Refused} if the service refuses the new entity for another reason than its name, or takes a name for
 * equal that differs in case, {@link Ambiguous} if several entities have the name and not exactly one of them is active, which deleting
 * clients can cause, {@link Unavailable} if three attempts certainly had no effect, or if the entities cannot be read, and {@link
 * OutcomeUnknown} if it cannot be found out whether it was created. Repeating a call is safe, also after such a failure. Safe for use
 * by several threads.
 */
public final class FindOrCreate {

    private final Stint stint;
    private final WorkspaceId workspace;

    /** Finds and creates entities of that workspace. Sends nothing. */
    public FindOrCreate(Stint stint, WorkspaceId workspace) {
        this.stint = new Settling().around(stint);
        this.workspace = workspace;
    }

    /** Returns the client of this name, or creates it. */
    public Client client(NewClient client) {
        return findOrCreate(
                EntityKind.CLIENT,
                client.name(),
                () -> stint.clients()
                        .all(workspace, ClientQuery.all())
                        .map(each -> new Candidate<>(each, each.id().value(), each.name(), !each.archived())),
                () -> stint.clients().create(workspace, client),
                found -> true);
    }

    /**
     * Returns the project that has this name and this client, or no client if the new one has none, or creates it.
     *
     * @throws NotFound if the workspace does not have the client
     */
    public Project project(NewProject project) {
        return findOrCreate(
                EntityKind.PROJECT,
                project.name(),
                () -> stint.projects()
                        .all(workspace, ProjectQuery.all())
                        .filter(each -> each.clientId().equals(project.clientId()))
                        .map(each -> new Candidate<>(each, each.id().value(), each.name(), !each.archived())),
                () -> stint.projects().create(workspace, project),
                found -> true);
    }

    /**
     * Returns the task of the project that has this name, or creates it.
     *
     * @throws NotFound if the workspace does not have the project
     */
    public Task task(ProjectId project, NewTask task) {
        return findOrCreate(
                EntityKind.TASK,
                task.name(),
                () -> stint.tasks()
                        .all(workspace, project, TaskQuery.all())
                        .map(each -> new Candidate<>(
                                each, each.id().value(), each.name(), each.status() == TaskStatus.ACTIVE)),
                () -> stint.tasks().create(workspace, project, task),
                found -> task.billable()
                        .map(wanted -> wanted == found.billable())
                        .orElse(true));
    }

    /** Returns the tag of this name, or creates it. */
    public Tag tag(NewTag tag) {
        return findOrCreate(
                EntityKind.TAG,
                tag.name(),
                () -> stint.tags()
                        .all(workspace, TagQuery.all())
                        .map(each -> new Candidate<>(each, each.id().value(), each.name(), !each.archived())),
                () -> stint.tags().create(workspace, tag),
                found -> true);
    }

    private static <T> T findOrCreate(
            EntityKind kind,
            String name,
            Supplier<Stream<Candidate<T>>> all,
            Supplier<T> create,
            Predicate<T> isAsRequested) {
        Optional<T> existing = find(kind, name, all);
        if (existing.isPresent()) {
            return existing.get();
        }
        try {
            return create.get();
        } catch (StintException failure) {
            return findAfter(failure, kind, name, all)
                    .filter(found -> !failure.mayHaveTakenEffect() || isAsRequested.test(found))
                    .orElseThrow(() -> failure);
        }
    }

    /** Returns the entity that exists although its creation failed, or empty; throws the failure if that cannot be found out. */
    private static <T> Optional<T> findAfter(
            StintException failure, EntityKind kind, String name, Supplier<Stream<Candidate<T>>> all) {
        if (!(failure instanceof Refused) && !failure.mayHaveTakenEffect()) {
            throw failure;
        }
        try {
            return find(kind, name, all);
        } catch (StintException unreadable) {
            if (failure.mayHaveTakenEffect()) {
                failure.addSuppressed(unreadable);
                throw failure;
            }
            // Nothing was changed; the name may be taken by an entity that a later call finds.
            unreadable.addSuppressed(failure);
            throw unreadable;
        }
    }

    private static <T> Optional<T> find(EntityKind kind, String name, Supplier<Stream<Candidate<T>>> all) {
        String wanted = UniqueNames.canonical(name);
        List<Candidate<T>> named = all.get()
                .filter(each -> UniqueNames.canonical(each.name()).equals(wanted))
                .toList();
        List<Candidate<T>> preferred = NameLookup.preferred(named);
        if (preferred.size() > 1) {
            throw new Ambiguity<>(preferred, Precision.WHOLE_NAME, named).error(kind, name);
        }
        return preferred.stream().map(Candidate::value).findFirst();
    }
}
