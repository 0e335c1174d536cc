package io.github.stint.core.task;

/** Whether a task is active or done. */
public enum TaskStatus {
    ACTIVE,
    DONE
}
