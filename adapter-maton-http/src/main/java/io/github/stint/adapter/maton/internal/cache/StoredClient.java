package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client in a file. */
record StoredClient(
        String id,
        String workspaceId,
        String name,
        boolean archived,
        @Nullable String email,
        List<String> ccEmails,
        @Nullable String address,
        @Nullable String note) {

    static StoredClient of(Client client) {
        return new StoredClient(
                client.id().value(),
                client.workspaceId().value(),
                client.name(),
                client.archived(),
                client.email().orElse(null),
                client.ccEmails(),
                client.address().orElse(null),
                client.note().orElse(null));
    }

    Client toClient() {
        return Client.builder()
                .id(new ClientId(id))
                .workspaceId(new WorkspaceId(workspaceId))
                .name(name)
                .archived(archived)
                .email(Optional.ofNullable(email))
                .ccEmails(ccEmails)
                .address(Optional.ofNullable(address))
                .note(Optional.ofNullable(note))
                .build();
    }
}
