package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.clockify.detail.Rates;
import io.github.stint.adapter.simulator.internal.clockify.field.EntryFields;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * A time entry. A missing project or task is null, and so are the end and the duration of a running timer.
 *
 * @param fields the custom fields of the workspace
 * @param rates empty for the response to a write, which has none
 * @param withEmptyTags whether the list of no tags is empty instead of null
 */
record TimeEntryJson(TimeEntry entry, EntryFields fields, Optional<Rates> rates, boolean withEmptyTags)
        implements Representation {

    private static final String WITHOUT_RATES = Json.fields(json -> json.absent("kioskId"));
    private static final String WITH_RATES = Json.fields(json -> {
        json.absent("kioskId");
        json.constant("hourlyRate", Currency.NO_RATE);
        json.constant("costRate", Currency.NO_RATE);
    });

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", entry.id().value());
        json.field("description", entry.description());
        if (entry.tagIds().isEmpty() && !withEmptyTags) {
            json.absent("tagIds");
        } else {
            json.texts("tagIds", entry.tagIds(), TagId::value);
        }
        json.plain("userId", entry.userId().value());
        json.field("billable", entry.billable());
        json.plain("taskId", entry.taskId().map(TaskId::value));
        json.plain("projectId", entry.projectId().map(ProjectId::value));
        json.plain("workspaceId", entry.workspaceId().value());
        json.name("timeInterval");
        writeInterval(json, entry.interval());
        json.field("customFieldValues", CustomFieldJson.allOf(entry, fields));
        json.plain("type", entry.type().name());
        writeRates(json);
        json.field("isLocked", entry.locked());
    }

    private void writeRates(JsonOutput json) {
        if (rates.isEmpty()) {
            json.constants(WITHOUT_RATES);
        } else if (rates.get().equals(Rates.none())) {
            json.constants(WITH_RATES);
        } else {
            json.constants(WITHOUT_RATES);
            json.field("hourlyRate", Currency.rate(rates.get().hourly().orElse(0)));
            json.field("costRate", Currency.rate(rates.get().cost().orElse(0)));
        }
    }

    private static void writeInterval(JsonOutput json, TimeInterval interval) {
        json.beginObject();
        json.field("start", interval.start());
        Optional<Instant> end = interval.end();
        if (end.isPresent()) {
            json.field("end", end.get());
            json.field("duration", interval.durationUntil(end.get()));
        } else {
            json.absent("end");
            json.absent("duration");
        }
        json.endObject();
    }
}
