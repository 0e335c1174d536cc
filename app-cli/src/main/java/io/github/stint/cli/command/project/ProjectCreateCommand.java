package io.github.stint.cli.command.project;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.project.NewProject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a project. */
@Command(name = "create", description = "Create a project; the settings of the workspace are the defaults.")
final class ProjectCreateCommand extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name, 2 to 250 characters.")
    private String name = "";

    @Option(
            names = {"-c", "--client"},
            paramLabel = "CLIENT",
            description = "Set the client: name, unique prefix, or ID.")
    private @Nullable String client;

    @Option(names = "--billable", negatable = true, description = "Set whether time on the project is billable.")
    private @Nullable Boolean billable;

    @Option(
            names = "--public",
            negatable = true,
            description = "Set whether every member of the workspace sees the project.")
    private @Nullable Boolean isPublic;

    @Option(names = "--color", paramLabel = "#RRGGBB", description = "Set the colour.")
    private @Nullable String color;

    @Option(names = "--note", paramLabel = "TEXT", description = "Set the note.")
    private String note = "";

    ProjectCreateCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        NewProject project = NewProject.builder()
                .name(name)
                .clientId(Optional.ofNullable(client)
                        .map(session.lookup()::client)
                        .map(found -> found.id()))
                .billable(Optional.ofNullable(billable))
                .isPublic(Optional.ofNullable(isPublic))
                .color(Optional.ofNullable(color))
                .note(note)
                .build();
        ProjectCommands.type()
                .printChanged(
                        session,
                        "Created",
                        session.change(() -> session.stint().projects().create(session.workspace(), project)));
    }
}
