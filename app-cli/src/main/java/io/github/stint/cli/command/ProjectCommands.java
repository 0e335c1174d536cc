package io.github.stint.cli.command;

import io.github.stint.cli.command.DeleteCommand.ArchiveFirst;
import io.github.stint.cli.output.ProjectView;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectRules;
import io.github.stint.core.tracking.Retirement;
import picocli.CommandLine;

/** The commands for projects. */
final class ProjectCommands {

    private ProjectCommands() {}

    static Noun<Project> noun() {
        return new Noun<>(
                "project", (session, name) -> session.lookup().project(name), new ProjectView(), Project::name);
    }

    static CommandLine group(Context context) {
        Noun<Project> noun = noun();
        return Nodes.group("project", "Projects of the workspace.")
                .addSubcommand(new ProjectListCommand(context))
                .addSubcommand(new ShowCommand<>(context, noun))
                .addSubcommand(new ProjectCreateCommand(context))
                .addSubcommand(new ProjectUpdateCommand(context))
                .addSubcommand(Nodes.named(
                        "archive",
                        "Put a project away.",
                        new VerbCommand<>(
                                context,
                                noun,
                                "Archived",
                                (session, project) ->
                                        session.stint().projects().archive(session.workspace(), project.id()))))
                .addSubcommand(Nodes.named(
                        "restore",
                        "Take a project out of the archive.",
                        new VerbCommand<>(
                                context,
                                noun,
                                "Restored",
                                (session, project) ->
                                        session.stint().projects().restore(session.workspace(), project.id()))))
                .addSubcommand(delete(context, noun));
    }

    private static CommandLine delete(Context context, Noun<Project> noun) {
        ArchiveFirst archiveFirst = new ArchiveFirst();
        DeleteCommand<Project> command = new DeleteCommand<>(
                context,
                noun,
                ProjectRules::requireDeletable,
                archiveFirst,
                (session, project) -> {
                    session.stint().projects().delete(session.workspace(), project.id());
                    return project;
                },
                (session, project) -> new Retirement(session.stint(), session.workspace()).retire(project.id()));
        return Nodes.with(archiveFirst, new CommandLine(command));
    }
}
