package io.github.stint.core.settling;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.attempt.Attempt;
import io.github.stint.core.attempt.Creation;
import io.github.stint.core.attempt.Transition;
import io.github.stint.core.attempt.Update;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.settling.NameCreationSettler.Naming;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How writes to clients, projects, tasks, tags and workspaces are settled. */
final class ResourceSettlers {

    private final Supplier<Stint> stint;
    private final Supplier<CreationCheck> check;

    /**
     * Settles writes.
     *
     * @param stint returns the ports, without a cache
     * @param check returns a check of what is created from the call on
     */
    ResourceSettlers(Supplier<Stint> stint, Supplier<CreationCheck> check) {
        this.stint = stint;
        this.check = check;
    }

    Optional<Settler> of(Attempt attempt) {
        if (attempt instanceof Creation creation) {
            return created(creation);
        }
        return switch (attempt.kind()) {
            case CLIENT -> Optional.of(ofClient(attempt));
            case PROJECT -> Optional.of(ofProject(attempt));
            case TASK -> Optional.of(ofTask(attempt));
            case TAG -> Optional.of(ofTag(attempt));
            case WORKSPACE, CONNECTION, USER, TIME_ENTRY -> Optional.empty();
        };
    }

    private Optional<Settler> created(Creation creation) {
        if (creation.value() instanceof NewClient client) {
            return Optional.of(unique(
                    creation,
                    () -> stint.get().clients().all(workspace(creation), ClientQuery.all()),
                    new Naming<>(each -> each.id().value(), Client::name),
                    stored -> ResourceValues.isAsMeant(client, stored)));
        } else if (creation.value() instanceof NewProject project) {
            return Optional.of(unique(
                    creation,
                    () -> stint.get()
                            .projects()
                            .all(workspace(creation), ProjectQuery.all())
                            .filter(each -> each.clientId().equals(project.clientId())),
                    new Naming<>(each -> each.id().value(), Project::name),
                    stored -> ResourceValues.isAsMeant(project, stored)));
        } else if (creation.value() instanceof NewTask task) {
            return Optional.of(unique(
                    creation,
                    () -> stint.get().tasks().all(workspace(creation), project(creation), TaskQuery.all()),
                    new Naming<>(each -> each.id().value(), Task::name),
                    stored -> ResourceValues.isAsMeant(task, stored)));
        } else if (creation.value() instanceof NewTag) {
            return Optional.of(unique(
                    creation,
                    () -> stint.get().tags().all(workspace(creation), TagQuery.all()),
                    new Naming<>(each -> each.id().value(), Tag::name),
                    stored -> !stored.archived()));
        } else if (creation.value() instanceof NewWorkspace) {
            return Optional.of(unique(
                    creation,
                    () -> stint.get().workspaces().list().stream(),
                    new Naming<>(each -> each.id().value(), Workspace::name),
                    stored -> true));
        }
        return Optional.empty();
    }

    private <E> Settler unique(Creation creation, Supplier<Stream<E>> all, Naming<E> naming, Predicate<E> asMeant) {
        return new NameCreationSettler<>(creation.name(), all, naming, asMeant, check.get());
    }

    private Settler ofClient(Attempt attempt) {
        ClientId id = new ClientId(attempt.id().orElseThrow());
        Supplier<Optional<Client>> find = () -> stint.get().clients().find(workspace(attempt), id);
        return of(
                attempt,
                find,
                (values, stored) -> values instanceof ClientChange change
                        ? ResourceValues.isAsMeant(change, stored)
                        : stored.archived() == (values == Transition.ARCHIVE));
    }

    private Settler ofProject(Attempt attempt) {
        ProjectId id = new ProjectId(attempt.id().orElseThrow());
        Supplier<Optional<Project>> find = () -> stint.get().projects().find(workspace(attempt), id);
        return of(
                attempt,
                find,
                (values, stored) -> values instanceof ProjectChange change
                        ? ResourceValues.isAsMeant(change, stored)
                        : stored.archived() == (values == Transition.ARCHIVE));
    }

    private Settler ofTask(Attempt attempt) {
        TaskId id = new TaskId(attempt.id().orElseThrow());
        Supplier<Optional<Task>> find = () -> stint.get().tasks().find(workspace(attempt), project(attempt), id);
        return of(
                attempt,
                find,
                (values, stored) -> values instanceof TaskChange change
                        ? ResourceValues.isAsMeant(change, stored)
                        : (stored.status() == TaskStatus.DONE) == (values == Transition.COMPLETE));
    }

    private Settler ofTag(Attempt attempt) {
        TagId id = new TagId(attempt.id().orElseThrow());
        Supplier<Optional<Tag>> find = () -> stint.get().tags().find(workspace(attempt), id);
        return of(
                attempt,
                find,
                (values, stored) -> values instanceof TagChange change
                        ? ResourceValues.isAsMeant(change, stored)
                        : stored.archived() == (values == Transition.ARCHIVE));
    }

    /** Compares what a change means with what is stored. */
    private interface Comparison<E> {
        boolean isAsMeant(Object values, E stored);
    }

    private static <E> Settler of(Attempt attempt, Supplier<Optional<E>> find, Comparison<E> comparison) {
        return attempt instanceof Update change
                ? new ChangeSettler<>(find, stored -> comparison.isAsMeant(change.value(), stored), stored -> false)
                : new DeletionSettler(find::get);
    }

    private static WorkspaceId workspace(Attempt attempt) {
        return attempt.target().workspace().orElseThrow();
    }

    private static ProjectId project(Attempt attempt) {
        return attempt.target().project().orElseThrow();
    }
}
