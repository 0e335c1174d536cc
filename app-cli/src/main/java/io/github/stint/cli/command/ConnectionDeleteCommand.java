package io.github.stint.cli.command;

import io.github.stint.core.connection.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a connection. */
@Command(name = "delete", description = "Delete one for good; it asks first.")
final class ConnectionDeleteCommand extends SessionCommand {

    @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.")
    private String reference = "";

    ConnectionDeleteCommand(Context context) {
        super(context);
    }

    @Override
    void run(Session session) {
        Noun<Connection> noun = ConnectionCommands.noun();
        Connection found = noun.find().apply(session, reference);
        confirm("delete the " + noun.titled(found) + ", which is " + found.status() + ", for good");
        session.stint().connections().delete(found.id());
        if (session.settings()
                .chosen(Setting.CONNECTION)
                .filter(found.id().value()::equals)
                .isPresent()) {
            session.settings().forget(Setting.CONNECTION);
            session.note("it was the connection to use; from now on the gateway chooses one");
        }
        noun.tellChanged(session, "Deleted", found);
    }
}
