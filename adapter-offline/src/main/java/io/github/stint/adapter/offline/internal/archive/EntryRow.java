package io.github.stint.adapter.offline.internal.archive;

import io.github.stint.adapter.offline.internal.format.InvalidState;
import io.github.stint.adapter.offline.internal.format.JsonFields;
import io.github.stint.adapter.offline.internal.format.JsonOutput;
import io.github.stint.adapter.offline.internal.format.TimeEntryRecord;
import io.github.stint.adapter.offline.internal.format.TimeEntryRecord.FieldRecord;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.workspace.WorkspaceId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a time entry. Tags are ids with a space between them. */
final class EntryRow {

    /** The columns that {@link #read} expects, and the user as the last. */
    static final String COLUMNS =
            "id, start, end, description, project, task, tags, billable, type, custom_fields, locked, user";

    private static final String TAG_SEPARATOR = " ";

    /** Returns the entry of the current row. */
    TimeEntry read(ResultSet row, WorkspaceId workspace) throws SQLException {
        try {
            return new TimeEntryRecord(
                            row.getString(1),
                            row.getString(12),
                            row.getLong(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            tags(row.getString(7)),
                            row.getBoolean(8),
                            TimeEntryType.valueOf(row.getString(9)),
                            fields(row.getString(10)),
                            row.getBoolean(11))
                    .toTimeEntry(workspace);
        } catch (RuntimeException invalid) {
            // Whatever is thrown while the value is created, the content is unfit.
            throw new InvalidState("a time entry has an invalid value");
        }
    }

    static List<String> tags(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(TAG_SEPARATOR, -1));
    }

    static String text(List<String> tags) {
        return String.join(TAG_SEPARATOR, tags);
    }

    private static Map<String, FieldRecord> fields(@Nullable String json) {
        return json == null ? Map.of() : JsonFields.parse(json).objectsByName(FieldRecord::read);
    }

    private static @Nullable String text(Map<String, FieldRecord> fields) {
        return fields.isEmpty()
                ? null
                : JsonOutput.object(out -> fields.forEach((id, value) -> out.object(id, value, FieldRecord::writeTo)));
    }

    /** Sets all parameters of an insertion, from the second one on; the first is the owner. */
    void write(TimeEntry entry, PreparedStatement insertion) throws SQLException {
        TimeEntryRecord row = TimeEntryRecord.from(entry);
        Long end = row.end();
        if (end == null) {
            throw new IllegalArgumentException("running: " + entry);
        }
        insertion.setLong(2, row.start());
        insertion.setString(3, row.id());
        insertion.setLong(4, end);
        insertion.setString(5, row.description());
        insertion.setString(6, row.projectId());
        insertion.setString(7, row.taskId());
        insertion.setString(8, text(row.tagIds()));
        insertion.setBoolean(9, row.billable());
        insertion.setString(10, row.type().name());
        insertion.setString(11, text(row.customFields()));
        insertion.setBoolean(12, row.locked());
    }
}
