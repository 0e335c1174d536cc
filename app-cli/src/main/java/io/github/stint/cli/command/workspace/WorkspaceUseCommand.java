package io.github.stint.cli.command.workspace;

import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Chooses the workspace of the commands to come. */
@Command(name = "use", description = "Work in this workspace from now on, unless another is named.")
final class WorkspaceUseCommand extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "Its name, the beginning of its name, or its id.")
    private String reference = "";

    WorkspaceUseCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        ResourceType<Workspace> type = WorkspaceCommands.type();
        Workspace chosen = type.find().apply(session, reference);
        session.settings().rememberWorkspace(chosen.id());
        type.tellChanged(session, "From now on in", chosen);
    }
}
