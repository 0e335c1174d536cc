package io.github.stint.cli.command.task;

import io.github.stint.cli.output.TaskView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the tasks of a project. */
@Command(name = "list", aliases = "ls", description = "List the tasks of a project by name, including done ones.")
final class TaskListCommand extends SessionCommand {

    @Mixin
    private final ProjectOption scope = new ProjectOption();

    @Option(names = "--name", paramLabel = "TEXT", description = "List only tasks whose name contains this text.")
    private @Nullable String name;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "List only tasks with this status: active or done.")
    private @Nullable TaskStatus status;

    @Mixin
    private final ListOptions list = new ListOptions();

    TaskListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        TaskQuery query = TaskQuery.builder()
                .name(Optional.ofNullable(name).map(NameFilter::containing))
                .status(Optional.ofNullable(status))
                .build();
        list.show(
                session,
                new TaskView(scope.project(session)),
                session.stint().tasks().all(session.workspace(), scope.projectId(session), query));
    }
}
