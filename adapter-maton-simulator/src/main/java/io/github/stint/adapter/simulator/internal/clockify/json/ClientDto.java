package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.client.Client;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client. Fields without a value are null. */
record ClientDto(
        String id,
        String name,
        @Nullable String email,
        String workspaceId,
        boolean archived,
        @Nullable String address,
        @Nullable String note,
        String currencyId,
        @Nullable List<String> ccEmails,
        String currencyCode)
        implements Representation {

    static ClientDto of(Client client) {
        return new ClientDto(
                client.id().value(),
                client.name(),
                client.email().orElse(null),
                client.workspaceId().value(),
                client.archived(),
                client.address().orElse(null),
                client.note().orElse(null),
                CurrencyDto.ID,
                client.ccEmails().isEmpty() ? null : client.ccEmails(),
                CurrencyDto.CODE);
    }
}
