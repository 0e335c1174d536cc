package io.github.stint.cli.command.workspace;

import io.github.stint.cli.output.UserView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import picocli.CommandLine.Command;

/** Shows the current user. */
@Command(name = "user", description = "Show the current user.")
public final class UserCommand extends SessionCommand {

    public UserCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        session.output().one(new UserView(), session.readUser());
    }
}
