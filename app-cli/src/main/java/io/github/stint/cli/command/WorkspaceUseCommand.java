package io.github.stint.cli.command;

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
    void run(Session session) {
        Noun<Workspace> noun = WorkspaceCommands.noun();
        Workspace chosen = noun.find().apply(session, reference);
        session.settings().rememberWorkspace(chosen.id());
        noun.tellChanged(session, "From now on in", chosen);
    }
}
