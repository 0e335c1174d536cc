package io.github.stint.core.task;

/** Whether a task is still worked on. */
public enum TaskStatus {
    ACTIVE,
    DONE
}
