package io.github.stint.adapter.offline.internal.archive;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The statement for a list of entries. It applies the filters that a later removal of a reference can only narrow, and leaves the others
 * to the caller.
 */
final class ListStatement {

    private final StringBuilder text = new StringBuilder("SELECT " + EntryRow.COLUMNS
            + " FROM owners CROSS JOIN time_entries ON owner = number WHERE workspace = ? AND user = ?");
    private final List<Object> parameters = new ArrayList<>();

    ListStatement(ArchiveQuery query) {
        parameters.add(query.workspace().value());
        parameters.add(query.user().value());
        TimeEntryQuery filter = query.filter();
        filter.startingFrom().map(Instant::getEpochSecond).ifPresent(from -> and("start >= ?", from));
        filter.startingBefore().ifPresent(before -> and("start < ?", firstSecondFrom(before)));
        filter.reaching().map(Instant::getEpochSecond).ifPresent(from -> and("(start >= ? OR end >= ?)", from, from));
        query.after()
                .ifPresent(entry -> and(
                        "(start, id) < (?, ?)",
                        entry.interval().start().getEpochSecond(),
                        entry.id().value()));
        filter.projectId().map(ProjectId::value).ifPresent(id -> and("project = ?", id));
        filter.taskId().map(TaskId::value).ifPresent(id -> and("task = ?", id));
        if (filter.hasProject().orElse(false)) {
            and("project IS NOT NULL");
        }
        if (filter.hasTask().orElse(false)) {
            and("task IS NOT NULL");
        }
        if (!filter.tagIds().isEmpty()) {
            String one = "instr(' ' || tags || ' ', ' ' || ? || ' ') > 0";
            and(
                    "("
                            + String.join(
                                    " OR ", Collections.nCopies(filter.tagIds().size(), one)) + ")",
                    filter.tagIds().stream().map(TagId::value).toArray());
        }
        text.append(" ORDER BY start DESC, id DESC");
    }

    /** Stored times are whole seconds, so that those before an instant within a second include the start of that second. */
    private static long firstSecondFrom(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }

    private void and(String condition, Object... values) {
        text.append(" AND ").append(condition);
        parameters.addAll(List.of(values));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int at = 0; at < parameters.size(); at++) {
            statement.setObject(at + 1, parameters.get(at));
        }
        return statement;
    }
}
