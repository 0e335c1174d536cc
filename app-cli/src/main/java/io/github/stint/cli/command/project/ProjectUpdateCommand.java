package io.github.stint.cli.command.project;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.ChangeOptions;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a project. */
@Command(name = "update", description = "Change the given fields of a project; all others stay the same.")
final class ProjectUpdateCommand extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name or ID.")
    private String reference = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Set the name.")
    private @Nullable String name;

    @ArgGroup
    private @Nullable ClientChoice clientChoice;

    @Option(names = "--billable", negatable = true, description = "Set whether time on the project is billable.")
    private @Nullable Boolean billable;

    @Option(
            names = "--public",
            negatable = true,
            description = "Set whether every member of the workspace sees the project.")
    private @Nullable Boolean isPublic;

    @Option(names = "--color", paramLabel = "#RRGGBB", description = "Set the colour.")
    private @Nullable String color;

    @Option(names = "--note", paramLabel = "TEXT", description = "Set the note; \"\" clears it.")
    private @Nullable String note;

    ProjectUpdateCommand(Context context) {
        super(context);
    }

    static final class ClientChoice {

        @Option(
                names = {"-c", "--client"},
                paramLabel = "CLIENT",
                description = "Set the client: name, unique prefix, or ID.")
        private @Nullable String client;

        @Option(names = "--no-client", description = "Remove the client.")
        private boolean none;

        FieldChange<ClientId> change(Session session) {
            if (none || client == null) {
                return FieldChange.clear();
            }
            return FieldChange.set(session.lookup().client(client).id());
        }
    }

    @Override
    protected void run(Session session) {
        Project project = session.lookup().forChanges().project(reference);
        ProjectChange.Builder change = ProjectChange.builder()
                .name(Optional.ofNullable(name))
                .billable(Optional.ofNullable(billable))
                .isPublic(Optional.ofNullable(isPublic))
                .color(Optional.ofNullable(color))
                .note(Optional.ofNullable(note));
        if (clientChoice != null) {
            change.clientId(clientChoice.change(session));
        }
        ProjectChange update = change.build();
        ChangeOptions.requireChange(update, ProjectChange.builder().build());
        ProjectCommands.type()
                .printUpdated(
                        session,
                        project,
                        session.change(
                                () -> session.stint().projects().update(session.workspace(), project.id(), update)));
    }
}
