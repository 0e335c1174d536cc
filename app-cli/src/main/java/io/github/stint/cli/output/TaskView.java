package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Style;
import io.github.stint.core.project.Project;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
import java.util.List;
import java.util.Locale;

/** Renders tasks of one project. */
public final class TaskView implements View<Task> {

    private final Project project;

    /** Renders tasks of this project. */
    public TaskView(Project project) {
        this.project = project;
    }

    @Override
    public String id(Task task) {
        return task.id().value();
    }

    @Override
    public Fields<Task> fields() {
        return new Fields<Task>()
                .with("id", Task::id)
                .with("name", Task::name)
                .with("projectId", Task::projectId)
                .with("status", Task::status)
                .with("estimate", Task::estimate)
                .with("billable", Task::billable)
                .with("assigneeIds", task -> List.copyOf(task.assigneeIds()))
                .with("clientId", task -> project.clientId())
                .with("clientName", task -> project.clientName());
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("NAME"),
                Column.fixed("STATE"),
                Column.number("ESTIMATE"),
                Column.fixed("BILLABLE").optional(),
                Column.fixed("ID"));
    }

    @Override
    public Style style(Task task, Column column) {
        return task.status() == TaskStatus.DONE ? Style.ARCHIVED : Style.PLAIN;
    }

    @Override
    public List<String> cells(Task task) {
        return List.of(
                task.name(),
                task.status().name().toLowerCase(Locale.ROOT),
                task.estimate().isZero() ? "" : TimeFormatter.duration(task.estimate()),
                task.billable() ? "yes" : "no",
                task.id().value());
    }
}
