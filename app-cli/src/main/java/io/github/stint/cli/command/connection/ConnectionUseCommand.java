package io.github.stint.cli.command.connection;

import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import io.github.stint.cli.env.Setting;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.connection.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Saves a connection as the default. */
@Command(name = "use", description = "Save a connection as the default.")
@Effect(CommandEffect.MODIFY)
final class ConnectionUseCommand extends SessionCommand {

    @Parameters(paramLabel = "ID", description = "ID, or a unique prefix of it.")
    private String reference = "";

    ConnectionUseCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        ResourceType<Connection> type = ConnectionCommands.type();
        Connection chosen = type.find().apply(session, reference);
        session.settings().save(Setting.CONNECTION, chosen.id().value());
        type.printChanged(session, "Now using", chosen);
    }
}
