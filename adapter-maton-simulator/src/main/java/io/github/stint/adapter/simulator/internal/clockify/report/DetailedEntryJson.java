package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.clockify.json.Currency;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** An entry in a detailed report, whose times are in the zone of the report. */
record DetailedEntryJson(ReportEntry counted, ReportNames names, ReportQuestion question) implements JsonObject {

    @Override
    public void writeFields(JsonOutput json) {
        TimeEntry entry = counted.entry();
        Optional<Project> project = names.project(entry);
        json.plain("_id", entry.id().value());
        json.field("description", entry.description());
        json.plain("userId", entry.userId().value());
        json.name("timeInterval");
        writeInterval(json, entry);
        json.field("billable", entry.billable());
        json.plain("projectId", entry.projectId().map(ProjectId::value));
        json.plain("taskId", entry.taskId().map(TaskId::value));
        if (entry.tagIds().isEmpty()) {
            json.absent("tagIds");
        } else {
            json.texts("tagIds", entry.tagIds(), TagId::value);
        }
        json.absent("approvalRequestId");
        json.plain("type", entry.type().name());
        json.field("isLocked", entry.locked());
        writeMoney(json);
        json.plain("currency", Currency.CODE);
        json.field("projectName", project.map(Project::name).orElse(""));
        json.field("projectColor", project.flatMap(Project::color).orElse(""));
        json.field("clientName", project.flatMap(Project::clientName).orElse(""));
        json.field(
                "clientId",
                project.flatMap(Project::clientId).map(ClientId::value).orElse(""));
        Optional<Task> task = names.task(entry);
        if (task.isPresent()) {
            json.field("taskName", task.get().name());
        }
        json.field("tags", entry.tagIds().stream().map(this::tag).toList());
        json.field("userName", names.userName(entry.userId()));
        json.field("userEmail", names.user(entry.userId()).map(User::email).orElse(""));
    }

    private void writeMoney(JsonOutput json) {
        writeMoney(json, "amount", question.amounts().of(counted));
        writeMoney(json, "rate", counted.earnedRate());
        writeMoney(json, "earnedAmount", counted.earned());
        writeMoney(json, "earnedRate", counted.earnedRate());
        writeMoney(json, "costAmount", counted.cost());
        writeMoney(json, "costRate", counted.costRate());
    }

    private void writeMoney(JsonOutput json, String name, double amount) {
        if (question.amounts().areShown()) {
            json.field(name, amount);
        } else {
            json.absent(name);
        }
    }

    private JsonObject tag(TagId id) {
        return json -> {
            json.plain("_id", id.value());
            json.field("name", names.tag(id));
        };
    }

    private void writeInterval(JsonOutput json, TimeEntry entry) {
        json.beginObject();
        json.field("start", zoned(entry.interval().start()));
        json.field("end", entry.interval().end().map(this::zoned));
        json.field("duration", BigDecimal.valueOf(counted.seconds()));
        json.endObject();
    }

    private String zoned(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZone(question.span().zone()));
    }
}
