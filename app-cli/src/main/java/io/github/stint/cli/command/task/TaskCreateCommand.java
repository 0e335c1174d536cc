package io.github.stint.cli.command.task;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.DurationWords;
import io.github.stint.cli.session.Session;
import io.github.stint.core.input.DurationParser;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.time.IsoDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a task. */
@Command(name = "create", description = "Create a task of a project.")
final class TaskCreateCommand extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name, up to 1000 characters.")
    private String name = "";

    @Mixin
    private final ProjectOption scope = new ProjectOption();

    @Option(
            names = "--estimate",
            paramLabel = "DURATION",
            preprocessor = DurationWords.class,
            description = "Set the estimate, such as 2h or PT2H30M.")
    private @Nullable String estimate;

    @Option(
            names = "--billable",
            negatable = true,
            description = "Set whether time on the task is billable (default: as the project).")
    private @Nullable Boolean billable;

    @Option(
            names = "--assignee",
            paramLabel = "USER",
            description = "Assign a member: name or e-mail address; repeat it for several members.")
    private List<String> assignees = new ArrayList<>();

    TaskCreateCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        NewTask.Builder task = NewTask.builder()
                .name(name)
                .estimate(
                        Optional.ofNullable(estimate).map(DurationParser::parse).orElse(IsoDuration.ZERO))
                .billable(Optional.ofNullable(billable));
        session.lookup().users(assignees).forEach(assignee -> task.addAssigneeIds(assignee.id()));
        TaskCommands.type(scope)
                .printChanged(
                        session,
                        "Created",
                        session.change(() -> session.stint()
                                .tasks()
                                .create(session.workspace(), scope.projectId(session), task.build())));
    }
}
