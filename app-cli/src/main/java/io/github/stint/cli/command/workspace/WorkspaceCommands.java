package io.github.stint.cli.command.workspace;

import io.github.stint.cli.command.resource.CommandGroup;
import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.output.WorkspaceView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.lookup.WorkspaceLookup;
import io.github.stint.core.workspace.Workspace;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;

/** The commands for workspaces. */
public final class WorkspaceCommands {

    private WorkspaceCommands() {}

    static ResourceType<Workspace> type() {
        return new ResourceType<>(
                "workspace",
                WorkspaceCommands::find,
                // To use a workspace changes a setting only.
                WorkspaceCommands::find,
                session -> view(session, List.of()),
                Workspace::name);
    }

    /** Marks the workspace in use if it is known without a request. */
    static WorkspaceView view(Session session, List<Workspace> all) {
        return session.knownWorkspace(all).map(WorkspaceView::marking).orElseGet(WorkspaceView::withoutMark);
    }

    private static Workspace find(Session session, String name) {
        return new WorkspaceLookup(session.stint()).workspace(name);
    }

    /**
     * The commands.
     *
     * @param verbs which of them to create, by their names and aliases
     */
    public static CommandLine group(Context context, Predicate<List<String>> verbs) {
        return new CommandGroup("workspace", "Manage workspaces.", verbs)
                .addList(() -> new WorkspaceListCommand(context))
                .add("show", () -> CommandSpecs.show(context, type()))
                .add("create", () -> new WorkspaceCreateCommand(context))
                .add("users", () -> new WorkspaceUsersCommand(context))
                .add(
                        "use",
                        () -> CommandSpecs.verb(
                                context,
                                type(),
                                "use",
                                "Save a workspace as the default.",
                                "Now using",
                                CommandSpecs.returning(WorkspaceCommands::use)))
                .build();
    }

    private static void use(Session session, Workspace workspace) {
        if (!session.isDryRun()) {
            session.settings().saveWorkspace(workspace.id());
        }
    }
}
