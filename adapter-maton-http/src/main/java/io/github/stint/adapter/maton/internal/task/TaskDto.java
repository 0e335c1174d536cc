package io.github.stint.adapter.maton.internal.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task as the service sends it.
 *
 * @param estimate a text, an object with a text in it, or a number
 * @param budgetEstimate kept only to be sent back by an update, which would reset it
 * @param userGroupIds kept for the same reason
 */
record TaskDto(
        @Nullable String id,
        @Nullable String projectId,
        @Nullable String name,
        @Nullable String status,
        @Nullable JsonNode estimate,
        @Nullable Boolean billable,
        @Nullable List<String> assigneeIds,
        @Nullable JsonNode budgetEstimate,
        @Nullable List<String> userGroupIds) {}
