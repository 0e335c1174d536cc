package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.client.Client;

/**
 * A client. Fields without a value are null.
 *
 * @param withCurrencyCode whether it has the code of its currency, which the response to an update or a deletion lacks
 */
record ClientJson(Client client, boolean withCurrencyCode) implements Representation {

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", client.id().value());
        json.field("name", client.name());
        json.field("email", client.email());
        json.plain("workspaceId", client.workspaceId().value());
        json.field("archived", client.archived());
        json.field("address", client.address());
        json.field("note", client.note());
        json.field("currencyId", Currency.ID);
        if (client.ccEmails().isEmpty()) {
            json.absent("ccEmails");
        } else {
            json.texts("ccEmails", client.ccEmails());
        }
        if (withCurrencyCode) {
            json.field("currencyCode", Currency.CODE);
        }
    }
}
