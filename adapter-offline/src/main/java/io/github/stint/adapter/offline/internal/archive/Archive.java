package io.github.stint.adapter.offline.internal.archive;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The time entries that are no longer in the file of recent data. Its methods throw {@link io.github.stint.core.error.Unavailable} with the
 * codes of the store. Not safe for use by several threads of this process; other processes may use it at the same time.
 */
public interface Archive extends AutoCloseable {

    /** The revision of an archive that was never written. */
    long NO_REVISION = -1;

    /** Runs the query on one consistent state of the archive. The view is invalid afterwards. */
    <T> T read(Function<ArchiveView, T> query);

    /** Creates an archive without entries, unless there is one. */
    void create();

    /**
     * Applies all changes in one transaction, durably, or none. Repeating it is safe.
     *
     * @param check is called with the archive before the changes, and throws an exception if it must not be changed
     */
    void apply(ArchiveChanges changes, Consumer<ArchiveView> check);

    /** Releases the database. A later call opens it again. */
    @Override
    void close();
}
