package io.github.stint.cli.command.task;

import io.github.stint.cli.session.Session;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the project of a task. */
final class ProjectOption {

    @Option(
            names = {"-p", "--project"},
            paramLabel = "PROJECT",
            required = true,
            description = "Project of the task: name, unique prefix, or ID; CLIENT/PROJECT if several have that name.")
    private String reference = "";

    private @Nullable Project found;

    /** Finds the project, with requests at the first call only. */
    Project project(Session session) {
        if (found == null) {
            found = session.lookup().project(reference);
        }
        return found;
    }

    ProjectId projectId(Session session) {
        return project(session).id();
    }
}
