package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.field.EntryFields;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Timestamps;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A time entry in the body of a request. */
final class TimeEntryBody {

    private final Body body;

    TimeEntryBody(Body body) {
        this.body = body;
        rejectAngleBrackets(description().orElse(""));
    }

    private static void rejectAngleBrackets(String text) {
        if (TextRules.hasAngleBrackets(text)) {
            throw WireErrors.angleBrackets();
        }
    }

    /**
     * Returns the entry to create.
     *
     * @param now the default start
     * @param source the defaults of all other fields but the end
     */
    NewTimeEntry asNew(Instant now, Optional<TimeEntry> source) {
        if (body.instant("end").isPresent() && body.instant("start").isEmpty()) {
            throw WireErrors.rejected("Can't create time entry with end time only.");
        }
        NewTimeEntry.Builder entry = NewTimeEntry.builder()
                .interval(interval(body.instant("start").orElse(now)))
                .description(description()
                        .or(() -> source.map(TimeEntry::description))
                        .orElse(""))
                .projectId(project().or(() -> source.flatMap(TimeEntry::projectId)))
                .taskId(task().or(() -> source.flatMap(TimeEntry::taskId)))
                .tagIds(tags().or(() -> source.map(TimeEntry::tagIds)).orElse(List.of()))
                .billable(body.flag("billable")
                        .or(() -> source.map(TimeEntry::billable))
                        .orElse(false))
                .customFields(source.map(TimeEntry::customFields).orElse(Map.of()))
                .putAllCustomFields(CustomFieldBody.read(body));
        type().or(() -> source.map(TimeEntry::type)).ifPresent(entry::type);
        return entry.build();
    }

    /**
     * Sets all fields: missing ones are cleared, except the type.
     *
     * @param fields the custom fields, which get their defaults
     */
    TimeEntryChange asReplacement(TimeEntry before, EntryFields fields) {
        Instant start = body.instant("start").orElseThrow(() -> WireErrors.invalidTime("start"));
        TimeEntryChange.Builder change = TimeEntryChange.builder()
                .start(start)
                .end(setOrClear(interval(start).end()))
                .description(description().orElse(""))
                .projectId(setOrClear(project()))
                .taskId(setOrClear(task()))
                .tagIds(tags().orElse(List.of()))
                .billable(body.flag("billable").orElse(false))
                .customFields(fieldChanges(before));
        type().ifPresent(change::type);
        return fields.complete(change.build(), project());
    }

    private Map<CustomFieldId, FieldChange<CustomFieldValue>> fieldChanges(TimeEntry before) {
        Map<CustomFieldId, FieldChange<CustomFieldValue>> changes = new LinkedHashMap<>();
        before.customFields().keySet().forEach(id -> changes.put(id, FieldChange.clear()));
        CustomFieldBody.read(body).forEach((id, value) -> changes.put(id, FieldChange.set(value)));
        return changes;
    }

    private TimeInterval interval(Instant start) {
        return body.instant("end").map(end -> interval(start, end)).orElseGet(() -> TimeInterval.startingAt(start));
    }

    private static TimeInterval interval(Instant start, Instant end) {
        rejectEndBeforeStart(start, end);
        return TimeInterval.of(start, end);
    }

    static void rejectEndBeforeStart(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw WireErrors.rejected("Start datetime " + Timestamps.format(start) + " is greater than end datetime "
                    + Timestamps.format(end) + ".");
        }
    }

    private Optional<String> description() {
        return body.text("description");
    }

    private Optional<ProjectId> project() {
        return body.nonEmptyText("projectId").map(id -> RouteRequest.id(EntityKind.PROJECT, ProjectId::new, id));
    }

    private Optional<TaskId> task() {
        return body.nonEmptyText("taskId").map(id -> RouteRequest.id(EntityKind.TASK, TaskId::new, id));
    }

    private Optional<List<TagId>> tags() {
        return body.texts("tagIds")
                .map(ids -> ids.stream()
                        .map(id -> RouteRequest.id(EntityKind.TAG, TagId::new, id))
                        .toList());
    }

    private Optional<TimeEntryType> type() {
        return body.nonEmptyText("type").map(type -> switch (type) {
            case "REGULAR" -> TimeEntryType.REGULAR;
            case "BREAK" -> TimeEntryType.BREAK;
            case "HOLIDAY", "TIME_OFF" ->
                throw WireErrors.rejected(
                        "You dont have permission to create time off and holiday time entry since time"
                                + " off feature is not enabled.");
            default -> throw WireErrors.invalidField("type");
        });
    }

    private static <T> FieldChange<T> setOrClear(Optional<T> value) {
        return value.map(FieldChange::set).orElseGet(FieldChange::clear);
    }
}
