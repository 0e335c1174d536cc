package io.github.stint.cli.command.connection;

import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.output.ConnectionView;
import io.github.stint.cli.session.Context;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.lookup.ConnectionLookup;
import picocli.CommandLine;

/** The commands for connections. */
public final class ConnectionCommands {

    private ConnectionCommands() {}

    private static ResourceType<Connection> type(ConnectionView view) {
        return new ResourceType<>(
                "connection",
                (session, id) -> new ConnectionLookup(session.stint().connections()).connection(id),
                (session, id) -> new ConnectionLookup(session.stint().connections())
                        .forChanges()
                        .connection(id),
                session -> session.settings().connection().map(view::marking).orElse(view),
                connection -> connection.id().value());
    }

    static ResourceType<Connection> type() {
        return type(ConnectionView.withoutUrl());
    }

    public static CommandLine group(Context context) {
        return CommandSpecs.group("connection", "Manage Maton's connections to Clockify.")
                .addSubcommand(new ConnectionListCommand(context))
                .addSubcommand(CommandSpecs.show(context, type(ConnectionView.withUrl())))
                .addSubcommand(new ConnectionCreateCommand(context))
                .addSubcommand(new ConnectionDeleteCommand(context))
                .addSubcommand(new ConnectionUseCommand(context));
    }
}
