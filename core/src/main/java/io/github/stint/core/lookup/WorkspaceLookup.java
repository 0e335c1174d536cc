package io.github.stint.core.lookup;

import io.github.stint.core.Stint;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.lookup.NameLookup.Candidate;
import io.github.stint.core.lookup.NameLookup.Precision;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Finds a workspace by its id, its name, or a unique prefix of the name, as {@link Lookup} does. Safe for use by several threads. */
public final class WorkspaceLookup {

    private final Stint stint;

    /** Creates a lookup among the workspaces of the user. */
    public WorkspaceLookup(Stint stint) {
        this.stint = stint;
    }

    /**
     * Returns the workspace to use when none is configured: the user's active one, otherwise the default one, otherwise the first of the
     * list. Only the last needs a request.
     *
     * @throws NotFound if the user has no workspace
     */
    public WorkspaceId defaultOf(User user) {
        return user.activeWorkspace()
                .or(user::defaultWorkspace)
                .or(() -> stint.workspaces().list().stream().map(Workspace::id).findFirst())
                .orElseThrow(() -> new NotFound("find workspace", EntityKind.WORKSPACE, "(any)"));
    }

    /** Returns whether the text has the form of the ids of the service, so that {@link #id} needs no request. */
    public static boolean isId(String reference) {
        return IdForm.matches(reference);
    }

    /**
     * Returns the id of the workspace that matches. A text of 24 hexadecimal digits, as in the ids of the service, is returned without a
     * request: if no workspace has it, whatever is done with it throws {@link NotFound}.
     */
    public WorkspaceId id(String reference) {
        return IdForm.matches(reference)
                ? new WorkspaceId(reference)
                : workspace(reference).id();
    }

    /** Returns the workspace that matches; throws the same errors as {@link Lookup}. */
    public Workspace workspace(String reference) {
        return CacheMiss.search(
                stint, source -> choose(reference, source.workspaces().list()));
    }

    /** Returns the workspace of the list that matches; empty if none or several do. Sends nothing. */
    public static Optional<Workspace> among(List<Workspace> workspaces, String reference) {
        try {
            return Optional.of(choose(reference, workspaces));
        } catch (NotFound | Ambiguous noSingleMatch) {
            return Optional.empty();
        }
    }

    private static Workspace choose(String reference, List<Workspace> workspaces) {
        return NameLookup.choose(
                EntityKind.WORKSPACE,
                reference,
                Precision.PREFIX,
                workspaces.stream()
                        .map(workspace ->
                                new Candidate<>(workspace, workspace.id().value(), workspace.name(), true))
                        .toList());
    }
}
