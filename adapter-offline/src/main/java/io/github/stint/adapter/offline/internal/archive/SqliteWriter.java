package io.github.stint.adapter.offline.internal.archive;

import io.github.stint.adapter.inmemory.internal.state.EntryReference;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes changes within a transaction. */
final class SqliteWriter implements AutoCloseable {

    private static final String OF_WORKSPACE = " AND owner IN (SELECT number FROM owners WHERE workspace = ?)";

    private final Connection connection;
    private final PreparedStatement deletion;
    private final PreparedStatement insertion;
    private final EntryRow rows = new EntryRow();

    SqliteWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.deletion = connection.prepareStatement("DELETE FROM time_entries WHERE id = ?" + OF_WORKSPACE);
        this.insertion =
                connection.prepareStatement("INSERT INTO time_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void apply(ArchiveChanges changes) throws SQLException {
        for (ArchiveChanges.OfWorkspace workspace : changes.workspaces()) {
            apply(workspace);
        }
        execute("UPDATE meta SET value = ? WHERE name = 'revision'", changes.revision());
    }

    private void apply(ArchiveChanges.OfWorkspace changes) throws SQLException {
        for (EntryReference reference : changes.references()) {
            remove(reference, changes.workspace());
        }
        for (TimeEntryId id : changes.removed()) {
            delete(id, changes.workspace());
        }
        Map<UserId, Long> owners = new HashMap<>();
        for (TimeEntry entry : changes.stored()) {
            // An entry with the same id may have another start, and thus another key.
            delete(entry.id(), changes.workspace());
            Long owner = owners.get(entry.userId());
            if (owner == null) {
                owner = owner(changes.workspace(), entry.userId());
                owners.put(entry.userId(), owner);
            }
            insertion.setLong(1, owner);
            rows.write(entry, insertion);
            insertion.executeUpdate();
        }
    }

    private void delete(TimeEntryId id, WorkspaceId workspace) throws SQLException {
        deletion.setString(1, id.value());
        deletion.setString(2, workspace.value());
        deletion.executeUpdate();
    }

    private long owner(WorkspaceId workspace, UserId user) throws SQLException {
        execute("INSERT OR IGNORE INTO owners (workspace, user) VALUES (?, ?)", workspace.value(), user.value());
        try (PreparedStatement query =
                connection.prepareStatement("SELECT number FROM owners WHERE workspace = ? AND user = ?")) {
            query.setString(1, workspace.value());
            query.setString(2, user.value());
            try (ResultSet row = query.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    private void remove(EntryReference reference, WorkspaceId workspace) throws SQLException {
        if (reference instanceof EntryReference.ToProject project) {
            execute(
                    "UPDATE time_entries SET project = NULL, task = NULL WHERE project = ?" + OF_WORKSPACE,
                    project.project().value(),
                    workspace.value());
        } else if (reference instanceof EntryReference.ToTask task) {
            execute(
                    "UPDATE time_entries SET task = NULL WHERE project = ? AND task = ?" + OF_WORKSPACE,
                    task.project().value(),
                    task.task().value(),
                    workspace.value());
        } else if (reference instanceof EntryReference.ToTag tag) {
            removeTag(tag.tag().value(), workspace);
        }
    }

    private void removeTag(String tag, WorkspaceId workspace) throws SQLException {
        for (Tagged tagged : tagged(tag, workspace)) {
            List<String> remaining = EntryRow.tags(tagged.tags()).stream()
                    .filter(other -> !other.equals(tag))
                    .toList();
            execute(
                    "UPDATE time_entries SET tags = ? WHERE owner = ? AND start = ? AND id = ?",
                    EntryRow.text(remaining),
                    tagged.owner(),
                    tagged.start(),
                    tagged.id());
        }
    }

    private record Tagged(long owner, long start, String id, String tags) {}

    private List<Tagged> tagged(String tag, WorkspaceId workspace) throws SQLException {
        List<Tagged> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT owner, start, id, tags FROM time_entries WHERE instr(' ' || tags || ' ', ' ' || ? || ' ') > 0"
                        + OF_WORKSPACE)) {
            query.setString(1, tag);
            query.setString(2, workspace.value());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Tagged(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
                }
            }
        }
        return found;
    }

    private void execute(String command, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        deletion.close();
        insertion.close();
    }
}
