package io.github.stint.cli.command;

import io.github.stint.cli.command.DeleteCommand.ArchiveFirst;
import io.github.stint.cli.output.ClientView;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientRules;
import io.github.stint.core.tracking.Retirement;
import picocli.CommandLine;

/** The commands for clients. */
final class ClientCommands {

    private ClientCommands() {}

    static Noun<Client> noun() {
        return new Noun<>("client", (session, name) -> session.lookup().client(name), new ClientView(), Client::name);
    }

    static CommandLine group(Context context) {
        Noun<Client> noun = noun();
        return Nodes.group("client", "Clients of the workspace.")
                .addSubcommand(new ClientListCommand(context))
                .addSubcommand(new ShowCommand<>(context, noun))
                .addSubcommand(new ClientCreateCommand(context))
                .addSubcommand(new ClientUpdateCommand(context))
                .addSubcommand(Nodes.named(
                        "archive",
                        "Put a client away.",
                        new VerbCommand<>(
                                context,
                                noun,
                                "Archived",
                                (session, client) ->
                                        session.stint().clients().archive(session.workspace(), client.id()))))
                .addSubcommand(Nodes.named(
                        "restore",
                        "Take a client out of the archive.",
                        new VerbCommand<>(
                                context,
                                noun,
                                "Restored",
                                (session, client) ->
                                        session.stint().clients().restore(session.workspace(), client.id()))))
                .addSubcommand(delete(context, noun));
    }

    private static CommandLine delete(Context context, Noun<Client> noun) {
        ArchiveFirst archiveFirst = new ArchiveFirst();
        DeleteCommand<Client> command = new DeleteCommand<>(
                context,
                noun,
                ClientRules::requireDeletable,
                archiveFirst,
                (session, client) -> {
                    session.stint().clients().delete(session.workspace(), client.id());
                    return client;
                },
                (session, client) -> new Retirement(session.stint(), session.workspace()).retire(client.id()));
        return Nodes.with(archiveFirst, new CommandLine(command));
    }
}
