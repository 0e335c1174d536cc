package io.github.stint.cli.command.connection;

import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import io.github.stint.cli.env.Setting;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.connection.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a connection. */
@Command(name = "delete", aliases = "rm", description = "Delete a connection permanently, after confirmation.")
@Effect(CommandEffect.DESTROY)
final class ConnectionDeleteCommand extends ChangeCommand {

    @Parameters(paramLabel = "ID", description = "ID.")
    private String reference = "";

    ConnectionDeleteCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        ResourceType<Connection> type = ConnectionCommands.type();
        Connection found = type.findForChange().apply(session, reference);
        confirm("delete the " + type.describe(found) + ", which is " + found.status() + ", permanently");
        session.stint().connections().delete(found.id());
        if (!session.isDryRun()
                && session.settings()
                        .saved(Setting.CONNECTION)
                        .filter(found.id().value()::equals)
                        .isPresent()) {
            session.settings().unset(Setting.CONNECTION);
            session.note("it was the default; the gateway now chooses a connection");
        }
        type.printChanged(session, "Deleted", found);
    }
}
