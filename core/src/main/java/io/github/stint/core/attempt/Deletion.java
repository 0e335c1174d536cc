package io.github.stint.core.attempt;

import io.github.stint.core.message.ErrorMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes an entity.
 *
 * @param operation {@code delete project}
 * @param target the entity
 * @param at when the call began; empty if the adapter has no clock
 */
public record Deletion(String operation, Target target, Optional<Instant> at) implements Attempt {

    @Override
    public ErrorMessage subject() {
        return Subjects.ofId(this);
    }
}
