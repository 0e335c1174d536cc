package io.github.stint.cli.command;

import io.github.stint.cli.output.ConnectionView;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.lookup.ConnectionLookup;
import picocli.CommandLine;

/** The commands for connections. */
final class ConnectionCommands {

    private ConnectionCommands() {}

    private static Noun<Connection> noun(ConnectionView view) {
        return new Noun<>(
                "connection",
                (session, id) -> new ConnectionLookup(session.stint().connections()).connection(id),
                view,
                connection -> connection.id().value());
    }

    static Noun<Connection> noun() {
        return noun(ConnectionView.withoutAddress());
    }

    static CommandLine group(Context context) {
        return Nodes.group("connection", "Maton's connections to Clockify.")
                .addSubcommand(new ConnectionListCommand(context))
                .addSubcommand(new ShowCommand<>(context, noun(ConnectionView.withAddress())))
                .addSubcommand(new ConnectionCreateCommand(context))
                .addSubcommand(new ConnectionDeleteCommand(context))
                .addSubcommand(new ConnectionUseCommand(context));
    }
}
