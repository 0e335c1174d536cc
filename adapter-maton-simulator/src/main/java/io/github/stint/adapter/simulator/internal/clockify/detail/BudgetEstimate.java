package io.github.stint.adapter.simulator.internal.clockify.detail;

import java.util.Optional;

/**
 * What a project is estimated to cost.
 *
 * @param estimate in the smallest unit of the currency
 * @param type {@code AUTO}, for the sum of its tasks, or {@code MANUAL}
 * @param resetOption {@code WEEKLY}, {@code MONTHLY} or {@code YEARLY}; empty for an estimate of the whole project
 */
public record BudgetEstimate(
        int estimate, String type, Optional<String> resetOption, boolean active, boolean includeExpenses) {}
