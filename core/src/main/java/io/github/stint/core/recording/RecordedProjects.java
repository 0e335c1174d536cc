package io.github.stint.core.recording;

import io.github.stint.core.history.Snapshot;
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

/** Projects, with a record of what is written. */
record RecordedProjects(Projects projects, ChangeRecorder recorder) implements Projects {

    private Project saw(Project project) {
        recorder.saw(project.id(), () -> Snapshot.of(project));
        return project;
    }

    private Project changed(WorkspaceId workspace, Supplier<Project> request) {
        Project changed = recorder.write(workspace, request);
        recorder.changed(workspace, changed.id(), () -> Snapshot.of(changed));
        return changed;
    }

    @Override
    public Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page) {
        return projects.list(workspace, query, page).map(this::saw);
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query) {
        return projects.all(workspace, query).map(this::saw);
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query, int pageSize) {
        return projects.all(workspace, query, pageSize).map(this::saw);
    }

    @Override
    public Optional<Project> find(WorkspaceId workspace, ProjectId id) {
        return projects.find(workspace, id).map(this::saw);
    }

    @Override
    public Project get(WorkspaceId workspace, ProjectId id) {
        return saw(projects.get(workspace, id));
    }

    @Override
    public Project create(WorkspaceId workspace, NewProject project) {
        Project created = recorder.write(workspace, () -> projects.create(workspace, project));
        recorder.created(workspace, created.id(), () -> Snapshot.of(created));
        return created;
    }

    @Override
    public Project update(WorkspaceId workspace, ProjectId id, ProjectChange change) {
        return changed(workspace, () -> projects.update(workspace, id, change));
    }

    @Override
    public Project archive(WorkspaceId workspace, ProjectId id) {
        return changed(workspace, () -> projects.archive(workspace, id));
    }

    @Override
    public Project restore(WorkspaceId workspace, ProjectId id) {
        return changed(workspace, () -> projects.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId id) {
        recorder.write(workspace, () -> {
            projects.delete(workspace, id);
            return true;
        });
        recorder.deleted(workspace, id);
    }
}
