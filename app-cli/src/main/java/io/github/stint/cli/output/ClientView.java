package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Style;
import io.github.stint.core.client.Client;
import java.util.List;

/** Renders clients. */
public final class ClientView implements View<Client> {

    @Override
    public String id(Client client) {
        return client.id().value();
    }

    @Override
    public Fields<Client> fields() {
        return new Fields<Client>()
                .with("id", Client::id)
                .with("name", Client::name)
                .with("archived", Client::archived)
                .with("address", Client::address)
                .with("email", Client::email)
                .with("note", Client::note)
                .with("workspaceId", Client::workspaceId);
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("NAME"), Column.text("EMAIL").optional(), Column.fixed("STATE"), Column.fixed("ID"));
    }

    @Override
    public Style style(Client client, Column column) {
        return client.archived() ? Style.ARCHIVED : Style.PLAIN;
    }

    @Override
    public List<String> cells(Client client) {
        return List.of(
                client.name(),
                client.email().orElse(""),
                client.archived() ? "archived" : "active",
                client.id().value());
    }
}
