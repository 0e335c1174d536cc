package io.github.stint.core.attempt;

import io.github.stint.core.message.ErrorMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * Stops the running timer of a user.
 *
 * @param operation {@code stop timer}
 * @param target the user's timer
 * @param end the end of the timer, which makes it safe to repeat
 * @param at when the call began; empty if the adapter has no clock
 */
public record TimerStop(String operation, Target target, Instant end, Optional<Instant> at) implements Attempt {

    @Override
    public ErrorMessage subject() {
        return ErrorMessage.of("the running timer, which was to end at {}", end);
    }
}
