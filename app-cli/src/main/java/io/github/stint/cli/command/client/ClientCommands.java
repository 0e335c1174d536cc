package io.github.stint.cli.command.client;

import io.github.stint.cli.command.resource.CommandGroup;
import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.output.ClientView;
import io.github.stint.cli.session.Context;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientRules;
import io.github.stint.core.tracking.Retirement;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;

/** The commands for clients. */
public final class ClientCommands {

    private ClientCommands() {}

    static ResourceType<Client> type() {
        return new ResourceType<>(
                "client",
                (session, name) -> session.lookup().client(name),
                (session, name) -> session.lookup().forChanges().client(name),
                session -> new ClientView(),
                Client::name);
    }

    /**
     * The commands.
     *
     * @param verbs which of them to create, by their names and aliases
     */
    public static CommandLine group(Context context, Predicate<List<String>> verbs) {
        ResourceType<Client> type = type();
        return new CommandGroup("client", "Manage clients of the workspace.", verbs)
                .addList(() -> new ClientListCommand(context))
                .add("show", () -> CommandSpecs.show(context, type))
                .add("create", () -> new ClientCreateCommand(context))
                .add("update", () -> new ClientUpdateCommand(context))
                .add(
                        "archive",
                        () -> CommandSpecs.verb(
                                context,
                                type,
                                "archive",
                                "Archive a client.",
                                "Archived",
                                (session, client) ->
                                        session.stint().clients().archive(session.workspace(), client.id())))
                .add(
                        "restore",
                        () -> CommandSpecs.verb(
                                context,
                                type,
                                "restore",
                                "Unarchive a client.",
                                "Restored",
                                (session, client) ->
                                        session.stint().clients().restore(session.workspace(), client.id())))
                .addDelete(() -> delete(context, type))
                .build();
    }

    private static CommandLine delete(Context context, ResourceType<Client> type) {
        return CommandSpecs.deleteArchived(
                context,
                type,
                ClientRules::requireDeletable,
                (session, client) -> session.stint().clients().delete(session.workspace(), client.id()),
                (session, client) -> new Retirement(session.stint(), session.workspace()).retire(client));
    }
}
