package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.wire.WireText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A time entry as the service sends it.
 *
 * @param customFieldValues a list of fields, as JSON, because what is not understood is sent back unchanged
 * @param project of the whole project, in response to a request with {@code hydrated}, what is read, as of {@code task} and {@code tags}
 */
record TimeEntryDto(
        @Nullable String id,
        @Nullable String workspaceId,
        @Nullable String userId,
        @Nullable String description,
        @Nullable IntervalDto timeInterval,
        @Nullable String projectId,
        @Nullable String taskId,
        @Nullable List<String> tagIds,
        @Nullable Boolean billable,
        @Nullable String type,
        @Nullable Boolean isLocked,
        @Nullable JsonNode customFieldValues,
        @Nullable HydratedDto project,
        @Nullable HydratedDto task,
        @Nullable HydratedTagsDto tags) {

    /** Takes the ids of whole objects where the ids alone are missing: an update would clear what has no id. */
    TimeEntryDto {
        projectId = projectId == null ? idOf(project) : projectId;
        taskId = taskId == null ? idOf(task) : taskId;
        tagIds = tagIds == null ? idsOf(tags) : tagIds;
    }

    private static @Nullable String idOf(@Nullable HydratedDto object) {
        return object == null ? null : object.id();
    }

    private static @Nullable List<String> idsOf(@Nullable HydratedTagsDto objects) {
        return objects == null
                ? null
                : objects.items().stream()
                        .flatMap(object -> Optional.ofNullable(object.id()).stream())
                        .toList();
    }

    /** The interval; without an end while the timer is running. */
    record IntervalDto(
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String duration) {

        /** Whether it has a duration without an end, so that it is not running. */
        boolean lacksItsEnd() {
            return end == null && WireText.text(duration).isPresent();
        }
    }
}
