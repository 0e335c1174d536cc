package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.EntryReference;
import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.core.client.Client;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.project.ProjectRules;
import io.github.stint.core.project.Projects;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The projects of a workspace. Each read looks up the name of the client. */
public final class InMemoryProjects implements Projects {

    private static final String DEFAULT_COLOR = "#1976D2";

    private final Access access;

    public InMemoryProjects(Access access) {
        this.access = access;
    }

    @Override
    public Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page) {
        return access.read(
                "list projects",
                workspace,
                data -> Page.of(
                        data.projects().values().stream()
                                .map(project -> withClientName(data, project))
                                .filter(query::matches)
                                .sorted(query.comparator())
                                .toList(),
                        page));
    }

    @Override
    public Optional<Project> find(WorkspaceId workspace, ProjectId id) {
        return access.read(
                "show project",
                workspace,
                data -> Optional.ofNullable(data.projects().get(id)).map(project -> withClientName(data, project)));
    }

    @Override
    public Project create(WorkspaceId workspace, NewProject project) {
        String operation = "create project";
        return access.create(operation, workspace, (data, id) -> {
            Project created = Project.builder()
                    .id(new ProjectId(id))
                    .workspaceId(workspace)
                    .name(project.name())
                    .clientId(project.clientId())
                    .billable(project.billable().orElse(data.workspace().projectsBillableByDefault()))
                    .isPublic(project.isPublic().orElse(data.workspace().projectsPublicByDefault()))
                    .color(project.color().orElse(DEFAULT_COLOR))
                    .note(project.note())
                    .build();
            return store(operation, data, created);
        });
    }

    @Override
    public Project update(WorkspaceId workspace, ProjectId id, ProjectChange change) {
        return change("update project", workspace, id, change::applyTo);
    }

    @Override
    public Project archive(WorkspaceId workspace, ProjectId id) {
        return change("archive project", workspace, id, project -> withArchived(project, true));
    }

    @Override
    public Project restore(WorkspaceId workspace, ProjectId id) {
        return change("restore project", workspace, id, project -> withArchived(project, false));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId id) {
        String operation = "delete project";
        access.write(operation, workspace, data -> {
            Project project = data.project(operation, id);
            ProjectRules.requireDeletable(project);
            data.entries().removeReference(new EntryReference.ToProject(id));
            data.removeTasksOf(id);
            data.projects().remove(id);
            return project;
        });
    }

    private Project change(String operation, WorkspaceId workspace, ProjectId id, UnaryOperator<Project> change) {
        return access.write(
                operation, workspace, data -> store(operation, data, change.apply(data.project(operation, id))));
    }

    private static Project store(String operation, WorkspaceData data, Project project) {
        project.clientId().ifPresent(client -> data.client(operation, client));
        ProjectRules.requireUniqueName(operation, project, data.projects().values());
        data.projects().put(project.id(), project);
        return withClientName(data, project);
    }

    private static Project withClientName(WorkspaceData data, Project project) {
        Optional<String> name = project.clientId()
                .flatMap(id -> Optional.ofNullable(data.clients().get(id)))
                .map(Client::name);
        return Project.builder().from(project).clientName(name).build();
    }

    private static Project withArchived(Project project, boolean archived) {
        return Project.builder().from(project).archived(archived).build();
    }
}
