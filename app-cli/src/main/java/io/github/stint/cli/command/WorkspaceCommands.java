package io.github.stint.cli.command;

import io.github.stint.cli.output.WorkspaceView;
import io.github.stint.core.lookup.WorkspaceLookup;
import io.github.stint.core.workspace.Workspace;
import picocli.CommandLine;

/** The commands for workspaces. */
final class WorkspaceCommands {

    private WorkspaceCommands() {}

    static Noun<Workspace> noun() {
        return new Noun<>(
                "workspace",
                (session, name) -> new WorkspaceLookup(session.stint().workspaces()).workspace(name),
                new WorkspaceView(),
                Workspace::name);
    }

    static CommandLine group(Context context) {
        return Nodes.group("workspace", "Workspaces of the user.")
                .addSubcommand(new WorkspaceListCommand(context))
                .addSubcommand(new ShowCommand<>(context, noun()))
                .addSubcommand(new WorkspaceCreateCommand(context))
                .addSubcommand(new WorkspaceUsersCommand(context))
                .addSubcommand(new WorkspaceUseCommand(context));
    }
}
