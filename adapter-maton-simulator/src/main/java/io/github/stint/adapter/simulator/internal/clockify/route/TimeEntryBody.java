package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Timestamps;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A time entry as a request describes it. */
final class TimeEntryBody {

    private final Body body;

    TimeEntryBody(Body body) {
        this.body = body;
        rejectAngleBrackets(description().orElse(""));
    }

    private static void rejectAngleBrackets(String text) {
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            throw WireErrors.angleBrackets();
        }
    }

    /**
     * The entry to be made.
     *
     * @param now where it starts when the request does not say
     * @param source what it takes over where the request says nothing, apart from the times; empty for nothing
     */
    NewTimeEntry asNew(Instant now, Optional<TimeEntry> source) {
        if (body.moment("end").isPresent() && body.moment("start").isEmpty()) {
            throw WireErrors.refused("Can't create time entry with end time only.");
        }
        NewTimeEntry.Builder entry = NewTimeEntry.builder()
                .interval(interval(body.moment("start").orElse(now)))
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

    /** Everything that an entry has: what the request leaves out is cleared, but for the type. */
    TimeEntryChange asReplacement(TimeEntry before) {
        Instant start = body.moment("start").orElseThrow(() -> WireErrors.invalidTime("start"));
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
        return change.build();
    }

    private Map<CustomFieldId, FieldChange<CustomFieldValue>> fieldChanges(TimeEntry before) {
        Map<CustomFieldId, FieldChange<CustomFieldValue>> changes = new LinkedHashMap<>();
        before.customFields().keySet().forEach(id -> changes.put(id, FieldChange.clear()));
        CustomFieldBody.read(body).forEach((id, value) -> changes.put(id, FieldChange.set(value)));
        return changes;
    }

    private TimeInterval interval(Instant start) {
        return body.moment("end").map(end -> interval(start, end)).orElseGet(() -> TimeInterval.startingAt(start));
    }

    /** The interval between the two, which the service must not find fault with. */
    private static TimeInterval interval(Instant start, Instant end) {
        rejectDisorder(start, end);
        if (Duration.between(start, end).compareTo(TimeInterval.LONGEST.toDuration()) > 0) {
            throw WireErrors.refused("Time entry cannot have duration more than 999 hours.");
        }
        return TimeInterval.of(start, end);
    }

    static void rejectDisorder(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw WireErrors.refused("Start datetime " + Timestamps.format(start) + " is greater than end datetime "
                    + Timestamps.format(end) + ".");
        }
    }

    private Optional<String> description() {
        return body.text("description");
    }

    private Optional<ProjectId> project() {
        return body.filled("projectId").map(id -> RouteRequest.id(EntityKind.PROJECT, ProjectId::new, id));
    }

    private Optional<TaskId> task() {
        return body.filled("taskId").map(id -> RouteRequest.id(EntityKind.TASK, TaskId::new, id));
    }

    private Optional<List<TagId>> tags() {
        return body.texts("tagIds")
                .map(ids -> ids.stream()
                        .map(id -> RouteRequest.id(EntityKind.TAG, TagId::new, id))
                        .toList());
    }

    private Optional<TimeEntryType> type() {
        return body.filled("type").map(type -> switch (type) {
            case "REGULAR" -> TimeEntryType.REGULAR;
            case "BREAK" -> TimeEntryType.BREAK;
            case "HOLIDAY", "TIME_OFF" ->
                throw WireErrors.refused("You dont have permission to create time off and holiday time entry since time"
                        + " off feature is not enabled.");
            default -> throw WireErrors.invalidField("type");
        });
    }

    private static <T> FieldChange<T> setOrClear(Optional<T> value) {
        return value.map(FieldChange::set).orElseGet(FieldChange::clear);
    }
}
