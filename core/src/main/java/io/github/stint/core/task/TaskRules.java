package io.github.stint.core.task;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.text.UniqueNames;
import java.util.Collection;

/** The rules for tasks, which all adapters enforce. */
public final class TaskRules {

    /** The maximum length of a name, in UTF-16 units. */
    public static final int MAX_NAME_LENGTH = 1000;

    private TaskRules() {}

    /**
     * Checks that the task may be deleted.
     *
     * @throws Refused if the task is not done
     */
    public static void requireDeletable(Task task) {
        if (task.status() != TaskStatus.DONE) {
            throw notDone(task.name());
        }
    }

    /** Returns the error for deleting a task that is not done. */
    public static Refused notDone(String nameOrId) {
        return new Refused(
                "delete task",
                Rule.TASK_NOT_DONE,
                "the task \"" + nameOrId + "\" is not done; only tasks that are done can be deleted",
                "mark it done first, then delete it");
    }

    /**
     * Checks that no other task of the project, active or done, has this name.
     *
     * @param existing the tasks of the workspace
     * @throws Refused if the name is taken
     */
    public static void requireUniqueName(String operation, Task task, Collection<Task> existing) {
        UniqueNames.require(
                task,
                existing.stream()
                        .filter(each -> each.projectId().equals(task.projectId()))
                        .toList(),
                Task::id,
                Task::name,
                () -> nameTaken(operation, task.name()));
    }

    /** Returns the error for a name that another task of the project has, done or not. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a task named \"" + name + "\" already exists in this project; tasks that are done keep their names",
                "choose another name, or use the existing task (reopen it if it is done)");
    }

    static void requireName(String operation, String name) {
        TextRules.requireName(operation, EntityKind.TASK, name, 1, MAX_NAME_LENGTH);
    }
}
