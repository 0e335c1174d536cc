package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.StintException;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.project.Project;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Deletes projects, clients and tasks that are still active: archives them first, or marks them done. If the second step fails, the
 * first one stays done, and repeating the call continues from there. Each method returns what it deleted, as it was just before. Safe
 * for use by several threads. A write whose response is lost is settled; see {@link Settling}.
 *
 * <p>If the second step fails after the first one changed something, the methods throw {@link PartlyChanged}, or {@link OutcomeUnknown} if
 * it may have deleted the entity nevertheless; {@link NotFound} means that it was deleted meanwhile.
 */
public final class Retirement {

    private final Stint stint;
    private final WorkspaceId workspace;

    /** Retires projects, clients and tasks of that workspace. */
    public Retirement(Stint stint, WorkspaceId workspace) {
        this.stint = new Settling().around(stint);
        this.workspace = workspace;
    }

    /**
     * Archives the project unless it is archived, then deletes it.
     *
     * @throws NotFound if the workspace does not have it any more
     */
    public Project retire(Project project) {
        return retire(
                project,
                Project::archived,
                () -> stint.projects().archive(workspace, project.id()),
                () -> stint.projects().delete(workspace, project.id()),
                "the project is archived");
    }

    /**
     * Archives the client unless it is archived, then deletes it.
     *
     * @throws NotFound if the workspace does not have it any more
     */
    public Client retire(Client client) {
        return retire(
                client,
                Client::archived,
                () -> stint.clients().archive(workspace, client.id()),
                () -> stint.clients().delete(workspace, client.id()),
                "the client is archived");
    }

    /**
     * Marks the task as done unless it is, then deletes it.
     *
     * @throws NotFound if the project does not have it any more
     */
    public Task retire(Task task) {
        return retire(
                task,
                active -> active.status() == TaskStatus.DONE,
                () -> stint.tasks().complete(workspace, task.projectId(), task.id()),
                () -> stint.tasks().delete(workspace, task.projectId(), task.id()),
                "the task is done");
    }

    private static <T> T retire(
            T entity, Predicate<T> isRetired, Supplier<T> retirement, Runnable deletion, String retired) {
        if (isRetired.test(entity)) {
            deletion.run();
            return entity;
        }
        T changed;
        try {
            changed = retirement.get();
        } catch (StintException reason) {
            if (reason.mayHaveTakenEffect()) {
                reason.addConsequence(ErrorMessage.of("it is not known whether " + retired + "; it was not deleted"));
            }
            throw reason;
        }
        try {
            deletion.run();
        } catch (NotFound deletedMeanwhile) {
            throw deletedMeanwhile;
        } catch (StintException reason) {
            throw afterDeletion(reason, retired);
        }
        return changed;
    }

    private static StintException afterDeletion(StintException reason, String retired) {
        if (reason.mayHaveTakenEffect()) {
            reason.addConsequence(ErrorMessage.of(retired + " if it was not deleted"));
            return reason;
        }
        return new PartlyChanged(
                reason, ErrorMessage.of(retired + ", and was not deleted"), "delete it again", List.of());
    }
}
