package io.github.stint.core.json;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The forms of all types in JSON: ids, durations, intervals, entities, the data of requests, receipts, and reports. It is the form that the program
 * prints, where it prints the same thing.
 *
 * <p>Keys are in camelCase. What is absent is {@code null}, except in a change, where an absent key keeps the value, and {@code null} clears it.
 * Instants are in UTC, durations in ISO 8601.
 */
public final class JsonForms {

    private JsonForms() {}

    /** Returns the form of each type, each type once. Pages have none, because their items may be of any type. */
    public static List<JsonForm<?>> all() {
        return Stream.of(
                        ids(),
                        TimeForms.all(),
                        ResourceForms.all(),
                        EntryForms.all(),
                        BulkForms.all(),
                        AccountForms.all(),
                        ReportForms.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<JsonForm<?>> ids() {
        return List.of(
                JsonForm.text(ClientId.class, ClientId::new),
                JsonForm.text(ConnectionId.class, ConnectionId::new),
                JsonForm.text(CustomFieldId.class, CustomFieldId::new),
                JsonForm.text(ProjectId.class, ProjectId::new),
                JsonForm.text(TagId.class, TagId::new),
                JsonForm.text(TaskId.class, TaskId::new),
                JsonForm.text(TimeEntryId.class, TimeEntryId::new),
                JsonForm.text(UserId.class, UserId::new),
                JsonForm.text(WorkspaceId.class, WorkspaceId::new),
                JsonForm.text(IsoDuration.class, IsoDuration::parse));
    }
}
