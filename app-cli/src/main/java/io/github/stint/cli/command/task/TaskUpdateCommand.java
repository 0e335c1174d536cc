package io.github.stint.cli.command.task;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.ChangeOptions;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.DurationWords;
import io.github.stint.cli.session.Session;
import io.github.stint.core.input.DurationParser;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a task. */
@Command(name = "update", description = "Change the given fields of a task; all others stay the same.")
final class TaskUpdateCommand extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name or ID.")
    private String reference = "";

    @Mixin
    private final ProjectOption scope = new ProjectOption();

    @Option(names = "--name", paramLabel = "NAME", description = "Set the name.")
    private @Nullable String name;

    @Option(
            names = "--estimate",
            paramLabel = "DURATION",
            preprocessor = DurationWords.class,
            description = "Set the estimate; 0m clears it.")
    private @Nullable String estimate;

    @Option(names = "--billable", negatable = true, description = "Set whether time on the task is billable.")
    private @Nullable Boolean billable;

    @ArgGroup
    private @Nullable AssigneeChoice assigneeChoice;

    TaskUpdateCommand(Context context) {
        super(context);
    }

    static final class AssigneeChoice {

        @Option(
                names = "--assignee",
                paramLabel = "USER",
                description = "Replace the assignees: name or e-mail address; repeat it for several members.")
        private List<String> assignees = new ArrayList<>();

        @Option(names = "--clear-assignees", description = "Remove all assignees.")
        private boolean none;

        Set<UserId> ids(Session session) {
            if (none) {
                return Set.of();
            }
            return session.lookup().users(assignees).stream().map(User::id).collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    protected void run(Session session) {
        TaskChange change = TaskChange.builder()
                .name(Optional.ofNullable(name))
                .estimate(Optional.ofNullable(estimate).map(DurationParser::parse))
                .billable(Optional.ofNullable(billable))
                .assigneeIds(Optional.ofNullable(assigneeChoice).map(chosen -> chosen.ids(session)))
                .build();
        ChangeOptions.requireChange(change, TaskChange.builder().build());
        Task task = session.lookup().forChanges().task(scope.projectId(session), reference);
        TaskCommands.type(scope)
                .printUpdated(
                        session,
                        task,
                        session.change(() -> session.stint()
                                .tasks()
                                .update(session.workspace(), task.projectId(), task.id(), change)));
    }
}
