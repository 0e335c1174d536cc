package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.workspace.WorkspaceId;
import tools.jackson.core.JsonGenerator;

/** A client in a file. */
final class StoredClient implements StoredForm<Client> {

    @Override
    public void write(Client client, JsonGenerator json) {
        json.writeStringProperty("id", client.id().value());
        json.writeStringProperty("workspaceId", client.workspaceId().value());
        json.writeStringProperty("name", client.name());
        json.writeBooleanProperty("archived", client.archived());
        json.writeStringProperty("email", client.email().orElse(null));
        StoredForm.writeTexts(json, "ccEmails", client.ccEmails());
        json.writeStringProperty("address", client.address().orElse(null));
        json.writeStringProperty("note", client.note().orElse(null));
    }

    @Override
    public Client read(JsonFields fields) {
        return Client.builder()
                .id(new ClientId(fields.text("id")))
                .workspaceId(new WorkspaceId(fields.text("workspaceId")))
                .name(fields.text("name"))
                .archived(fields.flag("archived"))
                .email(fields.optionalText("email"))
                .ccEmails(fields.texts("ccEmails"))
                .address(fields.optionalText("address"))
                .note(fields.optionalText("note"))
                .build();
    }
}
