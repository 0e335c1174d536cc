package io.github.stint.core.attempt;

import io.github.stint.core.error.StintException;
import java.util.function.Supplier;

/** Adds the attempt to the error of a write that may have taken effect. */
final class AttachingStep implements WriteStep {

    @Override
    public <T> T perform(Attempt attempt, Class<T> result, Supplier<T> request) {
        try {
            return request.get();
        } catch (StintException failure) {
            if (failure.mayHaveTakenEffect()) {
                failure.addAttempt(attempt);
            }
            throw failure;
        }
    }
}
