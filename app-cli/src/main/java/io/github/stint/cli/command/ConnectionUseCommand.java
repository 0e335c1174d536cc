package io.github.stint.cli.command;

import io.github.stint.core.connection.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Chooses the connection of the commands to come. */
@Command(name = "use", description = "Use this connection from now on, unless another is named.")
final class ConnectionUseCommand extends SessionCommand {

    @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.")
    private String reference = "";

    ConnectionUseCommand(Context context) {
        super(context);
    }

    @Override
    void run(Session session) {
        Noun<Connection> noun = ConnectionCommands.noun();
        Connection chosen = noun.find().apply(session, reference);
        session.settings().choose(Setting.CONNECTION, chosen.id().value());
        noun.tellChanged(session, "From now on through", chosen);
    }
}
