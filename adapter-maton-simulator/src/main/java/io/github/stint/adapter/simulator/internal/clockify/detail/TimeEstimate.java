package io.github.stint.adapter.simulator.internal.clockify.detail;

import io.github.stint.core.time.IsoDuration;
import java.util.Optional;

/**
 * How long a project is estimated to take.
 *
 * @param type {@code AUTO}, for the sum of its tasks, or {@code MANUAL}
 * @param resetOption {@code WEEKLY}, {@code MONTHLY} or {@code YEARLY}; empty for an estimate of the whole project
 */
public record TimeEstimate(
        IsoDuration estimate, String type, Optional<String> resetOption, boolean active, boolean includeNonBillable) {

    /** Returns the estimate of a new project. */
    public static TimeEstimate none() {
        return new TimeEstimate(IsoDuration.ZERO, "AUTO", Optional.empty(), false, true);
    }
}
