package io.github.stint.adapter.offline.internal.recent;

import io.github.stint.adapter.offline.internal.entries.KnownArchive;
import io.github.stint.adapter.offline.internal.format.StoreErrors;
import java.util.function.Supplier;

/** The file of recent data. Its methods throw the errors of {@link #errors}. */
public interface RecentFile {

    /** Returns the errors of the file. */
    StoreErrors errors();

    /** Returns whether the file exists. */
    boolean exists();

    /** Returns the current revision of the file; reads only the header. */
    long revision();

    /**
     * Reads the data.
     *
     * @param archive the archive, of which nothing is required; the data set what they require
     */
    StateFormat.Loaded load(KnownArchive archive);

    /** Replaces the file as a whole, durably. The caller must hold the lock. */
    void save(RecentData data, long revision);

    /** Runs the action with an exclusive lock on the file, across processes and within this process. */
    <T> T whileLocked(Supplier<T> action);
}
