package io.github.stint.cli.command.task;

import io.github.stint.cli.command.resource.CommandGroup;
import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.command.resource.StagedDeletion;
import io.github.stint.cli.output.TaskView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskRules;
import io.github.stint.core.tracking.Retirement;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import picocli.CommandLine;

/** The commands for tasks. */
public final class TaskCommands {

    private TaskCommands() {}

    static ResourceType<Task> type(ProjectOption scope) {
        return new ResourceType<>(
                "task",
                (session, name) -> session.lookup().task(scope.projectId(session), name),
                (session, name) -> session.lookup().forChanges().task(scope.projectId(session), name),
                session -> new TaskView(scope.project(session)),
                Task::name);
    }

    /**
     * The commands.
     *
     * @param verbs which of them to create, by their names and aliases
     */
    public static CommandLine group(Context context, Predicate<List<String>> verbs) {
        return new CommandGroup("task", "Manage tasks of a project.", verbs)
                .addList(() -> new TaskListCommand(context))
                .add("show", () -> show(context))
                .add("create", () -> new TaskCreateCommand(context))
                .add("update", () -> new TaskUpdateCommand(context))
                .add(
                        "done",
                        () -> verb(
                                context,
                                "done",
                                "Mark a task as done.",
                                "Done:",
                                (session, task) -> session.stint()
                                        .tasks()
                                        .complete(session.workspace(), task.projectId(), task.id())))
                .add(
                        "reopen",
                        () -> verb(
                                context,
                                "reopen",
                                "Mark a task as active again.",
                                "Reopened",
                                (session, task) -> session.stint()
                                        .tasks()
                                        .reopen(session.workspace(), task.projectId(), task.id())))
                .addDelete(() -> delete(context))
                .build();
    }

    private static CommandLine show(Context context) {
        ProjectOption scope = new ProjectOption();
        return CommandSpecs.withOptions(scope, CommandSpecs.show(context, type(scope)));
    }

    private static CommandLine verb(
            Context context, String name, String description, String done, BiFunction<Session, Task, Task> action) {
        ProjectOption scope = new ProjectOption();
        return CommandSpecs.withOptions(
                scope, CommandSpecs.verb(context, type(scope), name, description, done, action));
    }

    private static CommandLine delete(Context context) {
        ProjectOption scope = new ProjectOption();
        DoneFirst doneFirst = new DoneFirst();
        StagedDeletion<Task> deletion = new StagedDeletion<>(
                doneFirst,
                TaskRules::requireDeletable,
                (session, task) -> session.stint().tasks().delete(session.workspace(), task.projectId(), task.id()),
                (session, task) -> new Retirement(session.stint(), session.workspace()).retire(task));
        CommandLine command = CommandSpecs.delete(context, type(scope), deletion);
        return CommandSpecs.withOptions(scope, CommandSpecs.withOptions(doneFirst, command));
    }
}
