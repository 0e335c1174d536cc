package io.github.stint.core.cache;

import io.github.stint.core.error.EntityKind;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Remembers the projects of each workspace. */
final class CachedProjects implements Projects {

    private final Projects projects;
    private final Cache cache;

    CachedProjects(Projects projects, Cache cache) {
        this.projects = projects;
        this.cache = cache;
    }

    @Override
    public Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page) {
        return cache.call(() -> projects.list(workspace, query, page));
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query) {
        return query.equals(ProjectQuery.all())
                ? cache.list(CacheKey.projects(workspace), () -> projects.all(workspace, query)).stream()
                : cache.stream(() -> projects.all(workspace, query));
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query, int pageSize) {
        return cache.stream(() -> projects.all(workspace, query, pageSize));
    }

    @Override
    public Optional<Project> find(WorkspaceId workspace, ProjectId id) {
        return cache.find(CacheKey.projects(workspace), project -> project.id().equals(id))
                .or(() -> cache.call(() -> projects.find(workspace, id)));
    }

    @Override
    public Project get(WorkspaceId workspace, ProjectId id) {
        return cache.find(CacheKey.projects(workspace), project -> project.id().equals(id))
                .orElseGet(() -> cache.get(EntityKind.PROJECT, () -> projects.get(workspace, id)));
    }

    @Override
    public Project create(WorkspaceId workspace, NewProject project) {
        return change(workspace, () -> projects.create(workspace, project));
    }

    @Override
    public Project update(WorkspaceId workspace, ProjectId id, ProjectChange change) {
        return change(workspace, () -> projects.update(workspace, id, change));
    }

    @Override
    public Project archive(WorkspaceId workspace, ProjectId id) {
        return change(workspace, () -> projects.archive(workspace, id));
    }

    @Override
    public Project restore(WorkspaceId workspace, ProjectId id) {
        return change(workspace, () -> projects.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId id) {
        cache.change(() -> projects.delete(workspace, id), CacheKey.projects(workspace));
    }

    private <R> R change(WorkspaceId workspace, Supplier<R> change) {
        return cache.change(change, CacheKey.projects(workspace));
    }
}
