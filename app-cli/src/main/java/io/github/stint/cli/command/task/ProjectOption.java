package io.github.stint.cli.command.task;

import io.github.stint.cli.session.Session;
import io.github.stint.core.project.ProjectId;
import picocli.CommandLine.Option;

/** The option for the project of a task. */
final class ProjectOption {

    @Option(
            names = {"-p", "--project"},
            paramLabel = "PROJECT",
            required = true,
            description = "Project of the task: name, unique prefix, or ID; CLIENT/PROJECT if several have that name.")
    private String project = "";

    ProjectId projectId(Session session) {
        return session.lookup().project(project).id();
    }
}
