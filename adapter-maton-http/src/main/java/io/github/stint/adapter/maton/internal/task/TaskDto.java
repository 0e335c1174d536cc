package io.github.stint.adapter.maton.internal.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task in a response.
 *
 * @param estimate a string, an object with a string, or a number
 * @param budgetEstimate only sent back by an update, which would reset it otherwise
 * @param userGroupIds only sent back by an update, too
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
