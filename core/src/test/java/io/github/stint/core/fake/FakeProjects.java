package io.github.stint.core.fake;

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
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class FakeProjects implements Projects {

    private final FakeStint stint;

    FakeProjects(FakeStint stint) {
        this.stint = stint;
    }

    @Override
    public Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page) {
        return stint.requests().request("projects.list", () -> {
            stint.storedWorkspaces.require("list projects", workspace);
            return stint.storedProjects.page(query::matches, query.comparator(), page);
        });
    }

    @Override
    public Optional<Project> find(WorkspaceId workspace, ProjectId id) {
        return stint.requests().request("projects.find", () -> stint.storedProjects.find(id));
    }

    @Override
    public Project create(WorkspaceId workspace, NewProject project) {
        return stint.requests().request("projects.create", () -> {
            Workspace defaults = stint.storedWorkspaces.require("create project", workspace);
            return stored(
                    "create project",
                    Project.builder()
                            .id(new ProjectId(stint.storedProjects.nextId("project")))
                            .workspaceId(workspace)
                            .name(project.name())
                            .clientId(project.clientId())
                            .billable(project.billable().orElse(defaults.projectsBillableByDefault()))
                            .isPublic(project.isPublic().orElse(defaults.projectsPublicByDefault()))
                            .color(project.color())
                            .note(project.note())
                            .build());
        });
    }

    @Override
    public Project update(WorkspaceId workspace, ProjectId id, ProjectChange change) {
        return changed("projects.update", "update project", id, change::applyTo);
    }

    @Override
    public Project archive(WorkspaceId workspace, ProjectId id) {
        return changed("projects.archive", "archive project", id, project -> archived(project, true));
    }

    @Override
    public Project restore(WorkspaceId workspace, ProjectId id) {
        return changed("projects.restore", "restore project", id, project -> archived(project, false));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId id) {
        stint.requests().write("projects.delete", () -> {
            ProjectRules.requireDeletable(stint.storedProjects.require("delete project", id));
            stint.storedProjects.remove("delete project", id);
            stint.storedTasks.all().stream()
                    .filter(task -> task.projectId().equals(id))
                    .forEach(task -> stint.storedTasks.remove("delete project", task.id()));
        });
    }

    private Project changed(String request, String operation, ProjectId id, UnaryOperator<Project> change) {
        return stint.requests()
                .request(request, () -> stored(operation, change.apply(stint.storedProjects.require(operation, id))));
    }

    private Project stored(String operation, Project project) {
        Optional<Client> client = project.clientId().map(id -> stint.storedClients.require(operation, id));
        ProjectRules.requireUniqueName(operation, project, stint.storedProjects.all());
        return stint.storedProjects.put(Project.builder()
                .from(project)
                .clientName(client.map(Client::name))
                .build());
    }

    private static Project archived(Project project, boolean archived) {
        return Project.builder().from(project).archived(archived).build();
    }
}
