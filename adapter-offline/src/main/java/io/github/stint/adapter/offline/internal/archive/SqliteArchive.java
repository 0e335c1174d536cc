package io.github.stint.adapter.offline.internal.archive;

import io.github.stint.adapter.offline.internal.format.InvalidState;
import io.github.stint.adapter.offline.internal.format.StoreErrors;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.file.FileProblem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * The archive in a SQLite database with a rollback journal, which several processes can use. The connection is opened with the first call.
 *
 * <p>This class never opens the file itself while a connection exists: closing a file releases the locks that SQLite has on it.
 */
final class SqliteArchive implements Archive {

    private static final String IO_FAILED = "input or output failed";

    private final AtomicFile file;
    private final Duration lockTimeout;
    private final StoreErrors errors;
    private @Nullable Connection opened;

    SqliteArchive(Path file, Duration lockTimeout) {
        this.file = AtomicFile.at(file);
        this.lockTimeout = lockTimeout;
        this.errors = new StoreErrors(this.file.path());
    }

    @Override
    public <T> T read(Function<ArchiveView, T> query) {
        return inTransaction("BEGIN", false, connection -> {
            try (SqliteView view = SqliteView.of(connection)) {
                return query.apply(view);
            }
        });
    }

    @Override
    public void apply(ArchiveChanges changes, Consumer<ArchiveView> check) {
        inTransaction("BEGIN IMMEDIATE", true, connection -> {
            try (SqliteView view = SqliteView.of(connection)) {
                check.accept(view);
            }
            Schema.createIfNew(connection);
            try (SqliteWriter writer = new SqliteWriter(connection)) {
                writer.apply(changes);
            }
            return changes;
        });
    }

    /** Only the owner can use a new file, and the journal gets the permissions of the database. */
    @Override
    public void create() {
        if (opened == null) {
            try {
                file.createIfMissing();
            } catch (IOException failure) {
                throw errors.notStored(FileProblem.reason(failure));
            }
        }
    }

    /** Runs an action on the database. */
    private interface Action<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(String begin, boolean write, Action<T> action) {
        try {
            Connection connection = connection();
            execute(connection, begin);
            try {
                T result = action.run(connection);
                execute(connection, "COMMIT");
                return result;
            } catch (Throwable failure) {
                rollBack(connection, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw error(failure, write);
        } catch (SqlFailure failure) {
            throw error(failure.sql(), write);
        } catch (Schema.TooNew newer) {
            throw errors.tooNew(String.valueOf(newer.getMessage()));
        } catch (InvalidState | InvalidValue invalid) {
            throw errors.damaged("the content is invalid: " + invalid.getMessage());
        }
    }

    /** Without a connection there is no transaction either: SQLite rolls it back. */
    private void rollBack(Connection connection, Throwable failure) {
        try {
            if (!connection.isClosed()) {
                execute(connection, "ROLLBACK");
            }
        } catch (SQLException alsoFailed) {
            // A failed commit may have ended the transaction.
            failure.addSuppressed(alsoFailed);
            close();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = opened;
        if (connection == null) {
            connection = open();
            opened = connection;
        }
        return connection;
    }

    private Connection open() throws SQLException {
        try {
            file.requireRegular();
        } catch (NoSuchFileException missing) {
            throw errors.damaged("it is missing");
        } catch (IOException failure) {
            throw errors.unreadable(FileProblem.reason(failure));
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) Math.min(lockTimeout.toMillis(), Integer.MAX_VALUE));
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // A URI, because the driver takes a question mark in a name as the start of its parameters.
        return config.createConnection("jdbc:sqlite:" + file.path().toUri());
    }

    private Unavailable error(SQLException failure, boolean write) {
        if (!(failure instanceof SQLiteException named)) {
            return errors.unreadable(reason(failure));
        }
        return switch (kind(named)) {
            case 5, 6 -> errors.inUse();
            case 11, 26 -> errors.damaged("it is not a valid database");
            case 1 -> errors.damaged("it has not the tables of Stint");
            default -> write ? errors.notStored(reason(named)) : errors.unreadable(reason(named));
        };
    }

    /** The lower byte is the kind of error. */
    private static int kind(SQLiteException failure) {
        return failure.getResultCode().code & 0xff;
    }

    private static String reason(SQLException failure) {
        return failure.getMessage() == null ? IO_FAILED : failure.getMessage();
    }

    /** The texts of the driver are for programmers. */
    private static String reason(SQLiteException failure) {
        return switch (kind(failure)) {
            case 3 -> "permission denied";
            case 8 -> "it is read-only";
            case 10 -> IO_FAILED;
            case 13 -> "the disk is full";
            case 14 -> "it or its journal cannot be opened";
            default -> reason((SQLException) failure);
        };
    }

    @Override
    public void close() {
        Connection connection = opened;
        opened = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw error(failure, false);
            }
        }
    }
}
