package io.github.stint.core.attempt;

import io.github.stint.core.client.NewClient;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.workspace.NewWorkspace;
import java.time.Instant;
import java.util.Optional;

/**
 * Creates an entity, or starts a timer.
 *
 * @param operation {@code create project}
 * @param target where it is created
 * @param value the {@link NewTimeEntry}, {@link NewProject}, {@link NewClient}, {@link NewTask}, {@link NewTag} or {@link NewWorkspace}; the
 *     name of the app for a connection
 * @param at when the call began; empty if the adapter has no clock
 */
public record Creation(String operation, Target target, Object value, Optional<Instant> at) implements Attempt {

    @Override
    public ErrorMessage subject() {
        return value instanceof NewTimeEntry entry
                ? Subjects.ofEntry(entry)
                : ErrorMessage.of("the " + kind().word() + " \"" + name() + "\"");
    }

    /** Returns the name of the new entity, the description of a time entry, or the app of a connection. */
    public String name() {
        if (value instanceof NewTimeEntry entry) {
            return entry.description();
        } else if (value instanceof NewProject project) {
            return project.name();
        } else if (value instanceof NewClient client) {
            return client.name();
        } else if (value instanceof NewTask task) {
            return task.name();
        } else if (value instanceof NewTag tag) {
            return tag.name();
        } else if (value instanceof NewWorkspace workspace) {
            return workspace.name();
        }
        return String.valueOf(value);
    }
}
