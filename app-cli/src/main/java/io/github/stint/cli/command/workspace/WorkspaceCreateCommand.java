package io.github.stint.cli.command.workspace;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.workspace.NewWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Creates a workspace. */
@Command(name = "create", description = "Create a workspace; stint cannot rename or delete it.")
final class WorkspaceCreateCommand extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name, up to 50 characters.")
    private String name = "";

    WorkspaceCreateCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        NewWorkspace workspace = NewWorkspace.named(name);
        WorkspaceCommands.type()
                .printChanged(
                        session,
                        "Created",
                        session.change(() -> session.stint().workspaces().create(workspace)));
    }
}
