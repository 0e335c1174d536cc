package io.github.stint.cli.command.workspace;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.workspace.Workspace;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists workspaces. */
@Command(
        name = "list",
        aliases = "ls",
        description = "List the workspaces of the user; an asterisk marks the one in use.")
final class WorkspaceListCommand extends SessionCommand {

    @Mixin
    private final ListOptions list = new ListOptions();

    WorkspaceListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        List<Workspace> workspaces = session.stint().workspaces().list();
        list.show(session, WorkspaceCommands.view(session, workspaces), workspaces.stream());
    }
}
