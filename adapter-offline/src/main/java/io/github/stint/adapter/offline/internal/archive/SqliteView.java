package io.github.stint.adapter.offline.internal.archive;

import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.workspace.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The state of the archive within a transaction. */
final class SqliteView implements ArchiveView, AutoCloseable {

    private final Connection connection;
    private final long revision;
    private final EntryRow rows = new EntryRow();
    private final List<Statement> open = new ArrayList<>();

    private SqliteView(Connection connection, long revision) {
        this.connection = connection;
        this.revision = revision;
    }

    static SqliteView of(Connection connection) throws SQLException {
        if (Schema.isNew(connection)) {
            return new SqliteView(connection, Archive.NO_REVISION);
        }
        try (Statement statement = connection.createStatement();
                ResultSet meta = statement.executeQuery("SELECT value FROM meta WHERE name = 'revision'")) {
            return new SqliteView(connection, meta.next() ? meta.getLong(1) : Archive.NO_REVISION);
        }
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + EntryRow.COLUMNS
                + " FROM time_entries JOIN owners ON number = owner WHERE id = ? AND workspace = ?")) {
            query.setString(1, id.value());
            query.setString(2, workspace.value());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(rows.read(row, workspace)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    @Override
    public Iterator<TimeEntry> list(ArchiveQuery query) {
        try {
            PreparedStatement statement = new ListStatement(query).prepare(connection);
            open.add(statement);
            return new Rows(statement.executeQuery(), query.workspace());
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Statement statement : open) {
            statement.close();
        }
    }

    /** The entries of a result, each read when it is needed. */
    private final class Rows implements Iterator<TimeEntry> {

        private final ResultSet result;
        private final WorkspaceId workspace;
        private boolean hasRow;

        Rows(ResultSet result, WorkspaceId workspace) throws SQLException {
            this.result = result;
            this.workspace = workspace;
            this.hasRow = result.next();
        }

        @Override
        public boolean hasNext() {
            return hasRow;
        }

        @Override
        public TimeEntry next() {
            if (!hasRow) {
                throw new NoSuchElementException();
            }
            try {
                TimeEntry entry = rows.read(result, workspace);
                hasRow = result.next();
                return entry;
            } catch (SQLException failure) {
                throw new SqlFailure(failure);
            }
        }
    }
}
