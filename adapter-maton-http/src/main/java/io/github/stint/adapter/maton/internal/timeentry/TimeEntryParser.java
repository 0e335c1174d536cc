package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.timeentry.TimeEntryDto.IntervalDto;
import io.github.stint.adapter.maton.internal.tokens.FieldNames;
import io.github.stint.adapter.maton.internal.tokens.ItemParser;
import io.github.stint.adapter.maton.internal.tokens.JsonTokens;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Reads the entries of one response. Of a field that occurs twice, the last is used, as in a tree. */
final class TimeEntryParser implements ItemParser<TimeEntryDto> {

    private static final int ID = 0;
    private static final int WORKSPACE_ID = 1;
    private static final int USER_ID = 2;
    private static final int DESCRIPTION = 3;
    private static final int TIME_INTERVAL = 4;
    private static final int PROJECT_ID = 5;
    private static final int TASK_ID = 6;
    private static final int TAG_IDS = 7;
    private static final int BILLABLE = 8;
    private static final int TYPE = 9;
    private static final int IS_LOCKED = 10;
    private static final int CUSTOM_FIELD_VALUES = 11;
    private static final int PROJECT = 12;
    private static final int TASK = 13;
    private static final int TAGS = 14;

    private static final int START = 0;
    private static final int END = 1;
    private static final int DURATION = 2;

    /** In the order of the constants. */
    private final FieldNames entryFields = FieldNames.of(
            "id",
            "workspaceId",
            "userId",
            "description",
            "timeInterval",
            "projectId",
            "taskId",
            "tagIds",
            "billable",
            "type",
            "isLocked",
            "customFieldValues",
            "project",
            "task",
            "tags");

    private final FieldNames intervalFields = FieldNames.of("start", "end", "duration");
    private final JsonTokens tokens = new JsonTokens();
    private final HydratedParser hydrated = new HydratedParser(tokens);

    @Override
    public TimeEntryDto parse(JsonParser parser) {
        @Nullable String id = null;
        @Nullable String workspaceId = null;
        @Nullable String userId = null;
        @Nullable String description = null;
        @Nullable IntervalDto timeInterval = null;
        @Nullable String projectId = null;
        @Nullable String taskId = null;
        @Nullable List<String> tagIds = null;
        @Nullable Boolean billable = null;
        @Nullable String type = null;
        @Nullable Boolean isLocked = null;
        @Nullable JsonNode customFieldValues = null;
        @Nullable HydratedDto project = null;
        @Nullable HydratedDto task = null;
        @Nullable HydratedTagsDto tags = null;
        for (int field = entryFields.next(parser); field != FieldNames.END; field = entryFields.next(parser)) {
            switch (field) {
                case ID -> id = tokens.text(parser);
                case WORKSPACE_ID -> workspaceId = tokens.repeatedText(parser);
                case USER_ID -> userId = tokens.repeatedText(parser);
                case DESCRIPTION -> description = tokens.text(parser);
                case TIME_INTERVAL -> timeInterval = interval(parser);
                case PROJECT_ID -> projectId = tokens.repeatedText(parser);
                case TASK_ID -> taskId = tokens.repeatedText(parser);
                case TAG_IDS -> tagIds = tokens.repeatedTexts(parser);
                case BILLABLE -> billable = tokens.flag(parser);
                case TYPE -> type = tokens.repeatedText(parser);
                case IS_LOCKED -> isLocked = tokens.flag(parser);
                case CUSTOM_FIELD_VALUES -> customFieldValues = tokens.filledList(parser);
                case PROJECT -> project = hydrated.parse(parser);
                case TASK -> task = hydrated.parse(parser);
                case TAGS -> tags = hydrated.parseTags(parser);
                default -> tokens.skip(parser);
            }
        }
        return new TimeEntryDto(
                id,
                workspaceId,
                userId,
                description,
                timeInterval,
                projectId,
                taskId,
                tagIds,
                billable,
                type,
                isLocked,
                customFieldValues,
                project,
                task,
                tags);
    }

    private @Nullable IntervalDto interval(JsonParser parser) {
        if (tokens.isNull(parser)) {
            return null;
        }
        tokens.requireObject(parser);
        @Nullable Instant start = null;
        @Nullable Instant end = null;
        @Nullable String duration = null;
        for (int field = intervalFields.next(parser); field != FieldNames.END; field = intervalFields.next(parser)) {
            switch (field) {
                case START -> start = tokens.instant(parser);
                case END -> end = tokens.instant(parser);
                case DURATION -> duration = tokens.repeatedText(parser);
                default -> tokens.skip(parser);
            }
        }
        return new IntervalDto(start, end, duration);
    }
}
