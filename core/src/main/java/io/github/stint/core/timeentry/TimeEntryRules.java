package io.github.stint.core.timeentry;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.Task;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.time.WholeSeconds;
import java.time.Instant;
import java.util.Optional;

/** The rules for time entries, which every adapter applies. */
public final class TimeEntryRules {

    private TimeEntryRules() {}

    /**
     * Returns the interval of a timer that is stopped.
     *
     * @throws Refused if the timer started after that instant
     * @throws InvalidValue if it would last longer than an entry may
     */
    public static TimeInterval requireStoppable(String operation, TimeEntry running, Instant end) {
        Instant start = running.interval().start();
        if (end.isBefore(start)) {
            throw new Refused(
                    operation,
                    Rule.TIMER_STARTED_LATER,
                    ErrorMessage.of("the running timer started at {}, which is after {}", start, end),
                    "name a later time, with its day if it is still to come, such as \"today 17:30\", or change the start of"
                            + " the running timer first");
        }
        if (start.isBefore(TimeInterval.earliestStartReaching(WholeSeconds.of(end)))) {
            throw new InvalidValue(
                    operation,
                    "interval",
                    ErrorMessage.of(
                            "the running timer started at {}, more than " + TimeInterval.MAX_HOURS + " hours before {}",
                            start,
                            end),
                    "stop it at the time when the work really ended, or cancel it");
        }
        return running.interval().endingAt(end);
    }

    /**
     * Returns the interval of a timer that is stopped because another one starts: it ends where the other starts.
     *
     * @throws Refused if it started after the other, so that it is not clear which of the two should run
     * @throws InvalidValue if it would last longer than an entry may
     */
    public static TimeInterval requireReplaceable(TimeEntry running, Instant newStart) {
        return requireStoppable("start timer", running, newStart);
    }

    /**
     * Returns the interval of a timer that is to be started.
     *
     * @throws InvalidValue if it has an end
     */
    public static TimeInterval requireRunning(TimeInterval interval) {
        if (!interval.running()) {
            throw new InvalidValue(
                    "start timer", "interval", "a timer has no end yet", "create a finished time entry instead");
        }
        return interval;
    }

    /** Returns the error for a task without the project that it belongs to. */
    public static InvalidValue taskWithoutProject(String operation) {
        return new InvalidValue(operation, "task", "a task needs its project", "name the project too");
    }

    /**
     * Checks that a task belongs to the project that an entry is to have.
     *
     * @param project the project of the entry; empty if it has none
     * @throws InvalidValue if it belongs to another project, or the entry has no project
     */
    public static void requireTaskOfProject(String operation, Task task, Optional<ProjectId> project) {
        ProjectId expected = project.orElseThrow(() -> taskWithoutProject(operation));
        if (!task.projectId().equals(expected)) {
            throw new InvalidValue(
                    operation,
                    "task",
                    "the task \"" + task.name() + "\" does not belong to the project of the entry",
                    "name a task of that project");
        }
    }

    /**
     * Checks that an entry can move to another project although its task is not mentioned. A task cannot follow its entry into
     * another project, and it must not disappear silently.
     *
     * @throws InvalidValue if the entry has a task and the project is another one
     */
    public static void requireNoTaskLeftBehind(String operation, TimeEntry entry, Project project) {
        boolean moves = entry.projectId().filter(project.id()::equals).isEmpty();
        if (moves && entry.taskId().isPresent()) {
            String task = entry.names().task().map(name -> "\"" + name + "\"").orElse("of its old project");
            throw new InvalidValue(
                    operation,
                    "task",
                    "the entry has the task " + task + ", which does not belong to the project \""
                            + project.qualifiedName() + "\"",
                    "name a task of the new project, or remove the task");
        }
    }

    /**
     * Returns whether an entry is billable.
     *
     * @param wanted what the caller wants; empty follows the project
     * @param project the project of the entry; empty if it has none
     */
    public static boolean billable(Optional<Boolean> wanted, Optional<Project> project) {
        return wanted.or(() -> project.map(Project::billable)).orElse(false);
    }

    static void requireDescription(String operation, String description) {
        TextRules.requireDescription(operation, description);
    }

    static void requireType(String operation, TimeEntryType type) {
        if (type != TimeEntryType.REGULAR && type != TimeEntryType.BREAK) {
            throw new InvalidValue(
                    operation,
                    "type",
                    "entries of the type " + type + " are created by the service only",
                    "use REGULAR or BREAK");
        }
    }
}
