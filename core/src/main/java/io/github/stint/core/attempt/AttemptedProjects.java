package io.github.stint.core.attempt;

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
import java.util.stream.Stream;

/** Projects whose writes pass a step. */
record AttemptedProjects(Projects projects, Attempts attempts) implements Projects {

    @Override
    public Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page) {
        return projects.list(workspace, query, page);
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query) {
        return projects.all(workspace, query);
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query, int pageSize) {
        return projects.all(workspace, query, pageSize);
    }

    @Override
    public Optional<Project> find(WorkspaceId workspace, ProjectId id) {
        return projects.find(workspace, id);
    }

    @Override
    public Project get(WorkspaceId workspace, ProjectId id) {
        return projects.get(workspace, id);
    }

    @Override
    public Project create(WorkspaceId workspace, NewProject project) {
        return attempts.perform(
                new Creation("create project", target(workspace), project, attempts.now()),
                Project.class,
                () -> projects.create(workspace, project));
    }

    @Override
    public Project update(WorkspaceId workspace, ProjectId id, ProjectChange change) {
        return attempts.perform(
                new Update("update project", target(workspace).withId(id.value()), change, attempts.now()),
                Project.class,
                () -> projects.update(workspace, id, change));
    }

    @Override
    public Project archive(WorkspaceId workspace, ProjectId id) {
        return attempts.perform(
                new Update("archive project", target(workspace).withId(id.value()), Transition.ARCHIVE, attempts.now()),
                Project.class,
                () -> projects.archive(workspace, id));
    }

    @Override
    public Project restore(WorkspaceId workspace, ProjectId id) {
        return attempts.perform(
                new Update("restore project", target(workspace).withId(id.value()), Transition.RESTORE, attempts.now()),
                Project.class,
                () -> projects.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId id) {
        attempts.perform(
                new Deletion("delete project", target(workspace).withId(id.value()), attempts.now()),
                () -> projects.delete(workspace, id));
    }

    private static Target target(WorkspaceId workspace) {
        return Target.of(EntityKind.PROJECT).in(workspace);
    }
}
