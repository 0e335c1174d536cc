package io.github.stint.core.cache;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.stream.Stream;

/** Reads the lists from ports. */
record PortLists(Stint stint) implements KnownLists {

    @Override
    public <T> List<T> of(CacheKey<T> key) {
        return items(key).map(key.type()::cast).toList();
    }

    private Stream<?> items(CacheKey<?> key) {
        Class<?> type = key.type();
        if (type == User.class) {
            return Stream.of(stint.users().current());
        }
        if (type == Workspace.class) {
            return stint.workspaces().list().stream();
        }
        WorkspaceId workspace = new WorkspaceId(key.scope().get(0));
        if (type == Client.class) {
            return stint.clients().all(workspace, ClientQuery.all());
        }
        if (type == Project.class) {
            return stint.projects().all(workspace, ProjectQuery.all());
        }
        if (type == Tag.class) {
            return stint.tags().all(workspace, TagQuery.all());
        }
        if (type == Task.class) {
            return stint.tasks().all(workspace, new ProjectId(key.scope().get(1)), TaskQuery.all());
        }
        throw new IllegalArgumentException("no list of " + type);
    }
}
