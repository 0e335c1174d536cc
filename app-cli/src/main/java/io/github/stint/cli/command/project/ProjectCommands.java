package io.github.stint.cli.command.project;

import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.output.ProjectView;
import io.github.stint.cli.session.Context;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectRules;
import io.github.stint.core.tracking.Retirement;
import picocli.CommandLine;

/** The commands for projects. */
public final class ProjectCommands {

    private ProjectCommands() {}

    static ResourceType<Project> type() {
        return new ResourceType<>(
                "project",
                (session, name) -> session.lookup().project(name),
                (session, name) -> session.lookup().forChanges().project(name),
                session -> new ProjectView(),
                Project::qualifiedName);
    }

    public static CommandLine group(Context context) {
        ResourceType<Project> type = type();
        return CommandSpecs.group("project", "Manage projects of the workspace.")
                .addSubcommand(new ProjectListCommand(context))
                .addSubcommand(CommandSpecs.show(context, type))
                .addSubcommand(new ProjectCreateCommand(context))
                .addSubcommand(new ProjectUpdateCommand(context))
                .addSubcommand(CommandSpecs.verb(
                        context,
                        type,
                        "archive",
                        "Archive a project.",
                        "Archived",
                        (session, project) -> session.stint().projects().archive(session.workspace(), project.id())))
                .addSubcommand(CommandSpecs.verb(
                        context,
                        type,
                        "restore",
                        "Unarchive a project.",
                        "Restored",
                        (session, project) -> session.stint().projects().restore(session.workspace(), project.id())))
                .addSubcommand(delete(context, type));
    }

    private static CommandLine delete(Context context, ResourceType<Project> type) {
        return CommandSpecs.deleteArchived(
                context,
                type,
                ProjectRules::requireDeletable,
                (session, project) -> session.stint().projects().delete(session.workspace(), project.id()),
                (session, project) -> new Retirement(session.stint(), session.workspace()).retire(project));
    }
}
