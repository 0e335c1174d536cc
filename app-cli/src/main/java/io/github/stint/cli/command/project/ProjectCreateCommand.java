package io.github.stint.cli.command.project;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.project.NewProject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a project. */
@Command(name = "create", description = "Make a project; what is not said follows the settings of the workspace.")
final class ProjectCreateCommand extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "Its name, 2 to 250 characters.")
    private String name = "";

    @Option(
            names = {"-c", "--client"},
            paramLabel = "CLIENT",
            description = "For whom it is.")
    private @Nullable String client;

    @Option(names = "--billable", negatable = true, description = "Whether time on it is to be paid for.")
    private @Nullable Boolean billable;

    @Option(names = "--public", negatable = true, description = "Whether every member of the workspace sees it.")
    private @Nullable Boolean isPublic;

    @Option(names = "--color", paramLabel = "#RRGGBB", description = "Its colour.")
    private @Nullable String color;

    @Option(names = "--note", paramLabel = "TEXT", description = "What is to be known about it.")
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
                .tellChanged(session, "Created", session.stint().projects().create(session.workspace(), project));
    }
}
