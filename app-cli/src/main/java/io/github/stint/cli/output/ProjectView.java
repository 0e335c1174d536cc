package io.github.stint.cli.output;

import io.github.stint.core.project.Project;
import java.util.List;

/** Renders projects. */
public final class ProjectView implements View<Project> {

    @Override
    public String id(Project project) {
        return project.id().value();
    }

    @Override
    public Fields<Project> fields() {
        return new Fields<Project>()
                .with("id", Project::id)
                .with("name", Project::name)
                .with("clientId", Project::clientId)
                .with("clientName", Project::clientName)
                .with("archived", Project::archived)
                .with("billable", Project::billable)
                .with("public", Project::isPublic)
                .with("color", Project::color)
                .with("note", Project::note)
                .with("workspaceId", Project::workspaceId);
    }

    @Override
    public List<String> headings() {
        return List.of("NAME", "CLIENT", "BILLABLE", "STATE", "ID");
    }

    @Override
    public List<String> cells(Project project) {
        return List.of(
                project.name(),
                project.clientName().orElse(""),
                project.billable() ? "yes" : "no",
                project.archived() ? "archived" : "active",
                project.id().value());
    }
}
