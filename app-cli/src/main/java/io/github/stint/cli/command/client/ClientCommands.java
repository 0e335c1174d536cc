package io.github.stint.cli.command.client;

import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.output.ClientView;
import io.github.stint.cli.session.Context;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientRules;
import io.github.stint.core.tracking.Retirement;
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

    public static CommandLine group(Context context) {
        ResourceType<Client> type = type();
        return CommandSpecs.group("client", "Manage clients of the workspace.")
                .addSubcommand(new ClientListCommand(context))
                .addSubcommand(CommandSpecs.show(context, type))
                .addSubcommand(new ClientCreateCommand(context))
                .addSubcommand(new ClientUpdateCommand(context))
                .addSubcommand(CommandSpecs.verb(
                        context,
                        type,
                        "archive",
                        "Archive a client.",
                        "Archived",
                        (session, client) -> session.stint().clients().archive(session.workspace(), client.id())))
                .addSubcommand(CommandSpecs.verb(
                        context,
                        type,
                        "restore",
                        "Unarchive a client.",
                        "Restored",
                        (session, client) -> session.stint().clients().restore(session.workspace(), client.id())))
                .addSubcommand(delete(context, type));
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
