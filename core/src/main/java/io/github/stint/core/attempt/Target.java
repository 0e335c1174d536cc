package io.github.stint.core.attempt;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/**
 * What a write is about.
 *
 * @param kind the kind of the entity
 * @param workspace the workspace; empty for a workspace or a connection itself
 * @param user whose time it is; empty if the call does not name a user, or for another kind than a time entry
 * @param project the project of a task; empty for another kind
 * @param id the id of the entity; empty for a new one, and for the running timer
 */
public record Target(
        EntityKind kind,
        Optional<WorkspaceId> workspace,
        Optional<UserId> user,
        Optional<ProjectId> project,
        Optional<String> id) {

    /** Returns a new entity of this kind. */
    public static Target of(EntityKind kind) {
        return new Target(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the same in this workspace. */
    public Target in(WorkspaceId of) {
        return new Target(kind, Optional.of(of), user, project, id);
    }

    /** Returns the same of this user. */
    public Target by(UserId of) {
        return new Target(kind, workspace, Optional.of(of), project, id);
    }

    /** Returns the same of this project. */
    public Target in(ProjectId of) {
        return new Target(kind, workspace, user, Optional.of(of), id);
    }

    /** Returns the same with this id. */
    public Target withId(String of) {
        return new Target(kind, workspace, user, project, Optional.of(of));
    }
}
