package io.github.stint.adapter.offline.internal.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of the archive. Rows are in the order of lists, so that a page is one part of the file. The view {@code readable} has the
 * times as text, for people who inspect the database.
 */
final class Schema {

    private static final int FORMAT = 1;

    private Schema() {}

    /** Thrown for a database of a newer version. */
    static final class TooNew extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooNew(int format) {
            super("format " + format);
        }
    }

    /** Creates the tables in an empty database. */
    static void createIfNew(Connection connection) throws SQLException {
        if (isNew(connection)) {
            try (Statement statement = connection.createStatement()) {
                for (String table : tables()) {
                    statement.execute(table);
                }
            }
        }
    }

    private static List<String> tables() {
        return List.of(
                "CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
                "CREATE TABLE owners (number INTEGER PRIMARY KEY, workspace TEXT NOT NULL, user TEXT NOT NULL,"
                        + " UNIQUE (workspace, user))",
                "CREATE TABLE time_entries (owner INTEGER NOT NULL, start INTEGER NOT NULL, id TEXT NOT NULL,"
                        + " end INTEGER NOT NULL, description TEXT NOT NULL, project TEXT, task TEXT, tags TEXT NOT NULL,"
                        + " billable INTEGER NOT NULL, type TEXT NOT NULL, custom_fields TEXT, locked INTEGER NOT NULL,"
                        + " PRIMARY KEY (owner, start, id)) WITHOUT ROWID",
                "CREATE INDEX time_entries_by_id ON time_entries (id)",
                "CREATE VIEW readable AS SELECT workspace, user, id, strftime('%Y-%m-%dT%H:%M:%SZ', start, 'unixepoch')"
                        + " AS start, strftime('%Y-%m-%dT%H:%M:%SZ', end, 'unixepoch') AS end, description, project, task,"
                        + " tags, billable, type, custom_fields, locked FROM time_entries JOIN owners ON number = owner",
                "INSERT INTO meta VALUES ('revision', " + Archive.NO_REVISION + ")",
                "PRAGMA user_version = " + FORMAT);
    }

    /** Whether the database is empty, as after a crash before the first commit. */
    static boolean isNew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            int format = version.getInt(1);
            if (format > FORMAT) {
                throw new TooNew(format);
            }
            return format == 0;
        }
    }
}
