package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Style;
import io.github.stint.core.project.Project;
import java.util.List;

/** Renders projects. */
public final class ProjectView implements View<Project> {

    private static final Column NAME = Column.text("NAME");
    private static final Column BILLABLE = Column.fixed("BILLABLE").optional();

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
    public List<Column> columns() {
        return List.of(NAME, Column.text("CLIENT"), BILLABLE, Column.fixed("STATE"), Column.fixed("ID"));
    }

    @Override
    public Style style(Project project, Column column) {
        if (project.archived()) {
            return Style.ARCHIVED;
        }
        if (column.equals(NAME)) {
            return project.color().map(Style::ofColor).orElse(Style.PLAIN);
        }
        return column.equals(BILLABLE) && project.billable() ? Style.BILLABLE : Style.PLAIN;
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
