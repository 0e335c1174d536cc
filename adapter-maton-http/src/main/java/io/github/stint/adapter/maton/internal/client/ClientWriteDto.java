package io.github.stint.adapter.maton.internal.client;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.NewClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client in a request; null is left out.
 *
 * <p>The service clears what an update leaves out, except for the currency, and unarchives the client. So an update sends all fields.
 * See docs/wire-notes.md.
 */
record ClientWriteDto(
        String name,
        @Nullable Boolean archived,
        @Nullable String email,
        @Nullable List<String> ccEmails,
        @Nullable String address,
        @Nullable String note) {

    static ClientWriteDto of(NewClient client) {
        return new ClientWriteDto(
                client.name(),
                null,
                client.email().orElse(null),
                null,
                client.address().orElse(null),
                client.note().orElse(null));
    }

    static ClientWriteDto of(Client client, boolean archived) {
        return new ClientWriteDto(
                client.name(),
                archived,
                client.email().orElse(null),
                client.ccEmails().isEmpty() ? null : client.ccEmails(),
                client.address().orElse(null),
                client.note().orElse(null));
    }
}
