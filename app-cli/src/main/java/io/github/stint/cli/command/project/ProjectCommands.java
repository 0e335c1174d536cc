package io.github.stint.cli.command.project;

import io.github.stint.cli.command.resource.CommandGroup;
import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.output.ProjectView;
import io.github.stint.cli.session.Context;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectRules;
import io.github.stint.core.tracking.Retirement;
import java.util.List;
import java.util.function.Predicate;
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

    /**
     * The commands.
     *
     * @param verbs which of them to create, by their names and aliases
     */
    public static CommandLine group(Context context, Predicate<List<String>> verbs) {
        ResourceType<Project> type = type();
        return new CommandGroup("project", "Manage projects of the workspace.", verbs)
                .addList(() -> new ProjectListCommand(context))
                .add("show", () -> CommandSpecs.show(context, type))
                .add("create", () -> new ProjectCreateCommand(context))
                .add("update", () -> new ProjectUpdateCommand(context))
                .add(
                        "archive",
                        () -> CommandSpecs.verb(
                                context,
                                type,
                                "archive",
                                "Archive a project.",
                                "Archived",
                                (session, project) ->
                                        session.stint().projects().archive(session.workspace(), project.id())))
                .add(
                        "restore",
                        () -> CommandSpecs.verb(
                                context,
                                type,
                                "restore",
                                "Unarchive a project.",
                                "Restored",
                                (session, project) ->
                                        session.stint().projects().restore(session.workspace(), project.id())))
                .addDelete(() -> delete(context, type))
                .build();
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
