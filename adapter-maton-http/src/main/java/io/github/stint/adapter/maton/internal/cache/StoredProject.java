package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.workspace.WorkspaceId;
import tools.jackson.core.JsonGenerator;

/** A project in a file. */
final class StoredProject implements StoredForm<Project> {

    @Override
    public void write(Project project, JsonGenerator json) {
        json.writeStringProperty("id", project.id().value());
        json.writeStringProperty("workspaceId", project.workspaceId().value());
        json.writeStringProperty("name", project.name());
        json.writeStringProperty(
                "clientId", project.clientId().map(ClientId::value).orElse(null));
        json.writeStringProperty("clientName", project.clientName().orElse(null));
        json.writeBooleanProperty("archived", project.archived());
        json.writeBooleanProperty("billable", project.billable());
        json.writeBooleanProperty("isPublic", project.isPublic());
        json.writeStringProperty("color", project.color().orElse(null));
        json.writeStringProperty("note", project.note());
    }

    @Override
    public Project read(JsonFields fields) {
        return Project.builder()
                .id(new ProjectId(fields.text("id")))
                .workspaceId(new WorkspaceId(fields.text("workspaceId")))
                .name(fields.text("name"))
                .clientId(fields.optionalText("clientId").map(ClientId::new))
                .clientName(fields.optionalText("clientName"))
                .archived(fields.flag("archived"))
                .billable(fields.flag("billable"))
                .isPublic(fields.flag("isPublic"))
                .color(fields.optionalText("color"))
                .note(fields.text("note"))
                .build();
    }
}
