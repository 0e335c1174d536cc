package io.github.stint.adapter.maton.internal.guard;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.project.Projects;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/** Projects, of which only errors of the domain leave. */
public record GuardedProjects(Projects projects, ResponseGuard guard) implements Projects {

    @Override
    public Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page) {
        return guard.call(() -> projects.list(workspace, query, page));
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query) {
        return guard.stream(() -> projects.all(workspace, query));
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query, int pageSize) {
        return guard.stream(() -> projects.all(workspace, query, pageSize));
    }

    @Override
    public Optional<Project> find(WorkspaceId workspace, ProjectId id) {
        return guard.call(() -> projects.find(workspace, id));
    }

    @Override
    public Project get(WorkspaceId workspace, ProjectId id) {
        return guard.call(() -> projects.get(workspace, id));
    }

    @Override
    public Project create(WorkspaceId workspace, NewProject project) {
        return guard.call(() -> projects.create(workspace, project));
    }

    @Override
    public Project update(WorkspaceId workspace, ProjectId id, ProjectChange change) {
        return guard.call(() -> projects.update(workspace, id, change));
    }

    @Override
    public Project archive(WorkspaceId workspace, ProjectId id) {
        return guard.call(() -> projects.archive(workspace, id));
    }

    @Override
    public Project restore(WorkspaceId workspace, ProjectId id) {
        return guard.call(() -> projects.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId id) {
        guard.run(() -> projects.delete(workspace, id));
    }
}
