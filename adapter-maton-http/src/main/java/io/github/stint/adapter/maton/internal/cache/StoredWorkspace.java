package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import tools.jackson.core.JsonGenerator;

/** A workspace in a file. */
final class StoredWorkspace implements StoredForm<Workspace> {

    @Override
    public void write(Workspace workspace, JsonGenerator json) {
        json.writeStringProperty("id", workspace.id().value());
        json.writeStringProperty("name", workspace.name());
        json.writeBooleanProperty("projectsBillable", workspace.projectsBillableByDefault());
        json.writeBooleanProperty("projectsPublic", workspace.projectsPublicByDefault());
    }

    @Override
    public Workspace read(JsonFields fields) {
        return Workspace.builder()
                .id(new WorkspaceId(fields.text("id")))
                .name(fields.text("name"))
                .projectsBillableByDefault(fields.flag("projectsBillable"))
                .projectsPublicByDefault(fields.flag("projectsPublic"))
                .build();
    }
}
