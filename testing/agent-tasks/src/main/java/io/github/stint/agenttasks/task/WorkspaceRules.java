package io.github.stint.agenttasks.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The settings of the workspace of a task.
 *
 * @param lockedBefore the instant before which time is locked; empty for none
 * @param freePlan whether the workspace permits 30 requests an hour
 * @param used how many requests of the hour are used before the task
 */
public record WorkspaceRules(Optional<Instant> lockedBefore, boolean freePlan, int used) {

    static WorkspaceRules of(JsonFields fields) {
        return new WorkspaceRules(
                fields.optionalText("lockedBefore").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant),
                fields.optionalText("plan").map(plan -> isFree(fields, plan)).orElse(false),
                fields.number("used", 0));
    }

    private static boolean isFree(JsonFields fields, String plan) {
        return switch (plan) {
            case "free" -> true;
            case "paid" -> false;
            default -> throw fields.problem("has an unknown plan: " + plan);
        };
    }
}
