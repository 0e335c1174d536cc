package io.github.stint.cli.command.connection;

import io.github.stint.cli.command.resource.CommandGroup;
import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.output.ConnectionView;
import io.github.stint.cli.session.Context;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.lookup.ConnectionLookup;
import java.util.List;
import java.util.function.Predicate;
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

    /**
     * The commands.
     *
     * @param verbs which of them to create, by their names and aliases
     */
    public static CommandLine group(Context context, Predicate<List<String>> verbs) {
        return new CommandGroup("connection", "Manage Maton's connections to Clockify.", verbs)
                .addList(() -> new ConnectionListCommand(context))
                .add("show", () -> CommandSpecs.show(context, type(ConnectionView.withUrl())))
                .add("create", () -> new ConnectionCreateCommand(context))
                .addDelete(() -> new ConnectionDeleteCommand(context))
                .add("use", () -> new ConnectionUseCommand(context))
                .build();
    }
}
