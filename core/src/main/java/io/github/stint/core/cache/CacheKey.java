package io.github.stint.core.cache;

import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;

/**
 * Identifies a list in a {@link CacheStore}.
 *
 * @param type the type of the items
 * @param scope the ids of what the list belongs to: none, a workspace, or a workspace and a project
 * @param <T> the type of the items
 */
public record CacheKey<T>(Class<T> type, List<String> scope) {

    /** Copies the list. */
    public CacheKey {
        scope = List.copyOf(scope);
    }

    /** Returns the key of a list of one: the current user. */
    public static CacheKey<User> currentUser() {
        return new CacheKey<>(User.class, List.of());
    }

    /** Returns the key of the workspaces of the current user. */
    public static CacheKey<Workspace> workspaces() {
        return new CacheKey<>(Workspace.class, List.of());
    }

    /** Returns the key of all clients of the workspace. */
    public static CacheKey<Client> clients(WorkspaceId workspace) {
        return new CacheKey<>(Client.class, List.of(workspace.value()));
    }

    /** Returns the key of all projects of the workspace. */
    public static CacheKey<Project> projects(WorkspaceId workspace) {
        return new CacheKey<>(Project.class, List.of(workspace.value()));
    }

    /** Returns the key of all tags of the workspace. */
    public static CacheKey<Tag> tags(WorkspaceId workspace) {
        return new CacheKey<>(Tag.class, List.of(workspace.value()));
    }

    /** Returns the key of all tasks of the project. */
    public static CacheKey<Task> tasks(WorkspaceId workspace, ProjectId project) {
        return new CacheKey<>(Task.class, List.of(workspace.value(), project.value()));
    }
}
