package io.github.stint.core.dryrun;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.project.ProjectRules;
import io.github.stint.core.project.Projects;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/** Simulates writes of projects. */
record DryProjects(Stint stint, Overlay overlay) implements Projects {

    private Projects projects() {
        return stint.projects();
    }

    private Project now(Project stored) {
        return overlay.now(stored.id(), Project.class, stored);
    }

    @Override
    public Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page) {
        return projects().list(workspace, query, page).map(this::now);
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query) {
        return projects().all(workspace, query).map(this::now);
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query, int pageSize) {
        return projects().all(workspace, query, pageSize).map(this::now);
    }

    @Override
    public Optional<Project> find(WorkspaceId workspace, ProjectId id) {
        return overlay.find(id, Project.class, () -> projects().find(workspace, id));
    }

    @Override
    public Project get(WorkspaceId workspace, ProjectId id) {
        return get("show project", workspace, id);
    }

    private Project get(String operation, WorkspaceId workspace, ProjectId id) {
        return overlay.get(
                id,
                Project.class,
                () -> projects().get(workspace, id),
                () -> new NotFound(operation, EntityKind.PROJECT, id.value()));
    }

    private Project putUnique(String operation, WorkspaceId workspace, Project project) {
        ProjectRules.requireUniqueName(
                operation,
                project,
                all(workspace, ProjectQuery.builder().build()).toList());
        return overlay.put(project.id(), project);
    }

    @Override
    public Project create(WorkspaceId workspace, NewProject project) {
        Workspace settings = stint.workspaces().get(workspace);
        return putUnique(
                "create project",
                workspace,
                named(
                        workspace,
                        Project.builder()
                                .id(new ProjectId(overlay.newId()))
                                .workspaceId(workspace)
                                .name(project.name())
                                .clientId(project.clientId())
                                .billable(project.billable().orElse(settings.projectsBillableByDefault()))
                                .isPublic(project.isPublic().orElse(settings.projectsPublicByDefault()))
                                .color(project.color())
                                .note(project.note())
                                .build()));
    }

    /** Adds the name of the client unless it is known. */
    private Project named(WorkspaceId workspace, Project project) {
        return project.clientName().isPresent()
                ? project
                : Project.builder()
                        .from(project)
                        .clientName(project.clientId()
                                .map(id -> stint.clients().get(workspace, id))
                                .map(Client::name))
                        .build();
    }

    @Override
    public Project update(WorkspaceId workspace, ProjectId id, ProjectChange change) {
        String operation = "update project";
        Project before = get(operation, workspace, id);
        Project after = named(workspace, change.applyTo(before));
        return after.name().equals(before.name()) && after.clientId().equals(before.clientId())
                ? overlay.put(id, after)
                : putUnique(operation, workspace, after);
    }

    @Override
    public Project archive(WorkspaceId workspace, ProjectId id) {
        return overlay.put(id, withArchived(get("archive project", workspace, id), true));
    }

    @Override
    public Project restore(WorkspaceId workspace, ProjectId id) {
        return overlay.put(id, withArchived(get("restore project", workspace, id), false));
    }

    private static Project withArchived(Project project, boolean archived) {
        return Project.builder().from(project).archived(archived).build();
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId id) {
        Project project = get("delete project", workspace, id);
        ProjectRules.requireDeletable(project);
        overlay.remove(project.id());
    }
}
