package io.github.stint.cli.command.workspace;

import io.github.stint.cli.output.UserView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.user.UserQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the members of the workspace. */
@Command(name = "users", description = "List the members of the workspace by e-mail address.")
final class WorkspaceUsersCommand extends SessionCommand {

    @Mixin
    private final ListOptions list = new ListOptions();

    WorkspaceUsersCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        list.show(session, new UserView(), session.stint().users().all(session.workspace(), UserQuery.all()));
    }
}
