package io.github.stint.cli.command;

import io.github.stint.cli.command.DeleteCommand.DoneFirst;
import io.github.stint.cli.output.TaskView;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskRules;
import io.github.stint.core.tracking.Retirement;
import java.util.function.BiFunction;
import picocli.CommandLine;

/** The commands for tasks. */
final class TaskCommands {

    private TaskCommands() {}

    static Noun<Task> noun(TaskScope scope) {
        return new Noun<>(
                "task",
                (session, name) -> session.lookup().task(scope.projectId(session), name),
                new TaskView(),
                Task::name);
    }

    static CommandLine group(Context context) {
        return Nodes.group("task", "Tasks of a project.")
                .addSubcommand(new TaskListCommand(context))
                .addSubcommand(show(context))
                .addSubcommand(new TaskCreateCommand(context))
                .addSubcommand(new TaskUpdateCommand(context))
                .addSubcommand(verb(
                        context,
                        "done",
                        "Mark a task as done.",
                        "Done:",
                        (session, task) ->
                                session.stint().tasks().complete(session.workspace(), task.projectId(), task.id())))
                .addSubcommand(verb(
                        context,
                        "reopen",
                        "Make a task active again.",
                        "Reopened",
                        (session, task) ->
                                session.stint().tasks().reopen(session.workspace(), task.projectId(), task.id())))
                .addSubcommand(delete(context));
    }

    private static CommandLine show(Context context) {
        TaskScope scope = new TaskScope();
        return Nodes.with(scope, new CommandLine(new ShowCommand<>(context, noun(scope))));
    }

    private static CommandLine verb(
            Context context, String name, String description, String done, BiFunction<Session, Task, Task> verb) {
        TaskScope scope = new TaskScope();
        VerbCommand<Task> command = new VerbCommand<>(context, noun(scope), done, verb);
        return Nodes.with(scope, Nodes.named(name, description, command));
    }

    private static CommandLine delete(Context context) {
        TaskScope scope = new TaskScope();
        DoneFirst doneFirst = new DoneFirst();
        DeleteCommand<Task> command = new DeleteCommand<>(
                context,
                noun(scope),
                TaskRules::requireDeletable,
                doneFirst,
                (session, task) -> {
                    session.stint().tasks().delete(session.workspace(), task.projectId(), task.id());
                    return task;
                },
                (session, task) ->
                        new Retirement(session.stint(), session.workspace()).retire(task.projectId(), task.id()));
        return Nodes.with(scope, Nodes.with(doneFirst, new CommandLine(command)));
    }
}
