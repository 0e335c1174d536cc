package io.github.stint.cli.command;

import io.github.stint.cli.output.UserView;
import picocli.CommandLine.Command;

/** Shows the current user. */
@Command(name = "user", description = "Show the current user.")
final class UserCommand extends SessionCommand {

    UserCommand(Context context) {
        super(context);
    }

    @Override
    void run(Session session) {
        session.output().one(new UserView(), session.user());
    }
}
