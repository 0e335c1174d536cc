package io.github.stint.core.task;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;

/** What must hold for tasks, whatever adapter is used. */
public final class TaskRules {

    /** The longest name. */
    public static final int NAME = 1000;

    private TaskRules() {}

    /**
     * Lets a task that is done pass.
     *
     * @throws Refused if it is not done
     */
    public static void requireDeletable(Task task) {
        if (task.status() != TaskStatus.DONE) {
            throw notDone(task.name());
        }
    }

    /** The refusal to delete a task that is not done. */
    public static Refused notDone(String nameOrId) {
        return new Refused(
                "delete task",
                Rule.TASK_NOT_DONE,
                "the task \"" + nameOrId + "\" is active, and only one that is done can be deleted",
                "mark it done first, then delete it");
    }

    /** The refusal of a name that another task of the project has, be it done or not. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a task called \"" + name + "\" exists already in this project; those that are done keep their name",
                "choose another name, or reopen the one that exists");
    }

    static void requireName(String operation, String name) {
        TextRules.requireName(operation, EntityKind.TASK, name, 1, NAME);
    }
}
