package io.github.stint.cli.command.workspace;

import io.github.stint.cli.output.WorkspaceView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists workspaces. */
@Command(name = "list", aliases = "ls", description = "List the workspaces of the user.")
final class WorkspaceListCommand extends SessionCommand {

    @Mixin
    private final ListOptions list = new ListOptions();

    WorkspaceListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        list.show(session, new WorkspaceView(), session.stint().workspaces().list().stream());
    }
}
