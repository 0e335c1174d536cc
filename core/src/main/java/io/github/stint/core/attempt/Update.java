package io.github.stint.core.attempt;

import io.github.stint.core.client.ClientChange;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.timeentry.TimeEntryChange;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes an entity.
 *
 * @param operation {@code update project}
 * @param target the entity
 * @param value the {@link TimeEntryChange}, {@link ProjectChange}, {@link ClientChange}, {@link TaskChange} or {@link TagChange}, or a
 *     {@link Transition}
 * @param at when the call began; empty if the adapter has no clock
 */
public record Update(String operation, Target target, Object value, Optional<Instant> at) implements Attempt {

    @Override
    public ErrorMessage subject() {
        return Subjects.ofId(this);
    }
}
