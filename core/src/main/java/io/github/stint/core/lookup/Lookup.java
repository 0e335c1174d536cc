package io.github.stint.core.lookup;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.lookup.NameLookup.Candidate;
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

/**
 * Finds entities of one workspace by id, by name, or by a unique prefix of the name, ignoring case and accents. Active entities have
 * precedence over those that are archived or done.
 *
 * <p>Each method throws {@link NotFound} with up to five similar names if nothing matches, {@link Ambiguous} with all matches if there
 * are several, and {@link InvalidValue} if the text is blank. Safe for use by several threads.
 */
public final class Lookup {

    private final Stint stint;
    private final WorkspaceId workspace;

    /** Creates a lookup in this workspace. */
    public Lookup(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
    }

    /** Returns the client that matches. */
    public Client client(String reference) {
        return NameLookup.choose(
                EntityKind.CLIENT,
                reference,
                stint.clients()
                        .all(workspace, ClientQuery.all())
                        .map(client -> new Candidate<>(
                                client, client.id().value(), client.name(), client.name(), !client.archived()))
                        .toList());
    }

    /** Returns the project that matches; {@code Client/Project} selects one of several projects with the same name. */
    public Project project(String reference) {
        return NameLookup.choose(
                EntityKind.PROJECT,
                reference,
                stint.projects()
                        .all(workspace, ProjectQuery.all())
                        .map(project -> new Candidate<>(
                                project, project.id().value(), project.name(), label(project), !project.archived()))
                        .toList());
    }

    private static String label(Project project) {
        return project.clientName().map(client -> client + "/" + project.name()).orElse(project.name());
    }

    /** Returns the task of the project that matches. */
    public Task task(ProjectId project, String reference) {
        return NameLookup.choose(
                EntityKind.TASK,
                reference,
                stint.tasks()
                        .all(workspace, project, TaskQuery.all())
                        .map(task -> new Candidate<>(
                                task, task.id().value(), task.name(), task.name(), task.status() == TaskStatus.ACTIVE))
                        .toList());
    }

    /** Returns the tag that matches. */
    public Tag tag(String reference) {
        return NameLookup.choose(
                EntityKind.TAG,
                reference,
                stint.tags()
                        .all(workspace, TagQuery.all())
                        .map(tag -> new Candidate<>(tag, tag.id().value(), tag.name(), tag.name(), !tag.archived()))
                        .toList());
    }

    /** Returns the member of the workspace whose name or e-mail address matches. */
    public User user(String reference) {
        return NameLookup.choose(
                EntityKind.USER,
                reference,
                stint.users()
                        .all(workspace, UserQuery.all())
                        .map(user -> new Candidate<>(
                                user, user.id().value(), user.name().orElse(user.email()), user.email(), true))
                        .toList());
    }
}
