package io.github.stint.adapter.offline.internal;

import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.adapter.inmemory.internal.state.StateStore;
import io.github.stint.adapter.offline.internal.archive.Archive;
import io.github.stint.adapter.offline.internal.entries.KnownArchive;
import io.github.stint.adapter.offline.internal.entries.StaleRecentData;
import io.github.stint.adapter.offline.internal.recent.RecentData;
import io.github.stint.adapter.offline.internal.recent.RecentFile;
import io.github.stint.adapter.offline.internal.recent.StateFormat;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Unavailable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the state in a folder that other processes use too: recent data in a file, and older entries in an archive. Each access reads the
 * file again if it has changed. Each write replaces the file before it returns, and nothing else.
 *
 * <p>If the file has become long, the next write first moves entries to the archive, in three steps: the file records which entries may be
 * archived; the archive stores them in one transaction; and the file forgets them. Between the steps both contain them, and the file hides
 * those of the archive, so that an interruption changes nothing.
 */
public final class OfflineStore implements StateStore {

    private static final long NOT_LOADED = -1;

    private final OfflineFiles files;
    private final Archive archive;
    private final ArchivingLimits limits;
    private final RecentFile file;
    /** Serialises the writers of this process. Held while a writer waits for other processes, which does not block readers. */
    private final ReentrantLock writerLock = new ReentrantLock();
    /** Guards the data in memory and the archive. */
    private final ReentrantLock stateLock = new ReentrantLock();

    private RecentData data;
    private long revision = NOT_LOADED;

    private OfflineStore(OfflineFiles files, RecentFile file, Archive archive, ArchivingLimits limits) {
        this.files = files;
        this.archive = archive;
        this.limits = limits;
        this.file = file;
        this.data = new RecentData(noArchive());
    }

    /**
     * Opens the store; creates it if it does not exist, with the data of an older version, or else with the seed.
     *
     * @param file the file of recent data in the folder
     * @param archive the archive in the file of the folder
     */
    public static OfflineStore open(
            OfflineFiles files, RecentFile file, Archive archive, ArchivingLimits limits, Consumer<State> seed) {
        OfflineStore store = new OfflineStore(files, file, archive, limits);
        if (!store.file.exists()) {
            store.file.whileLocked(() -> store.withState(() -> {
                if (!store.file.exists()) {
                    store.create(seed);
                }
                return seed;
            }));
        }
        store.withState(() -> {
            store.refresh();
            return seed;
        });
        return store;
    }

    /** The file is written before entries are archived, so that an interruption leaves everything in it, or no file. */
    private void create(Consumer<State> seed) {
        files.requireNoArchive();
        files.imported().ifPresentOrElse(old -> data = old.load(noArchive()).data(), () -> seed.accept(data.state()));
        save(0);
        archiveIfDue();
    }

    private KnownArchive noArchive() {
        return new KnownArchive(archive, files.archiveErrors());
    }

    @Override
    public <T> T read(Function<State, T> query) {
        return withState(() -> {
            refresh();
            while (true) {
                try {
                    return query.apply(data.state());
                } catch (StaleRecentData stale) {
                    requireNewerFile();
                }
            }
        });
    }

    private void requireNewerFile() {
        long before = revision;
        refresh();
        if (revision == before) {
            throw file.errors().damaged("it is older than its archive");
        }
    }

    @Override
    public <T> T write(Function<State, T> update) {
        acquireWriterLock();
        try {
            return file.whileLocked(() -> withState(() -> {
                refresh();
                archiveIfDue();
                return updateAndSave(update);
            }));
        } catch (StaleRecentData stale) {
            throw file.errors().damaged("it is older than its archive");
        } finally {
            writerLock.unlock();
        }
    }

    private void acquireWriterLock() {
        try {
            if (!writerLock.tryLock(files.lockTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw file.errors().inUse();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw file.errors().interrupted();
        }
    }

    private <T> T withState(Supplier<T> action) {
        stateLock.lock();
        try {
            return action.get();
        } finally {
            stateLock.unlock();
        }
    }

    private <T> T updateAndSave(Function<State, T> update) {
        long next = after(revision);
        // The update may change the data in memory and then fail, so the next access must read the file again.
        revision = NOT_LOADED;
        T result = update.apply(data.state());
        save(next);
        return result;
    }

    private void archiveIfDue() {
        if (!Archiving.isDue(data, limits)) {
            return;
        }
        Archiving archiving = Archiving.of(data, limits);
        long prepared = after(revision);
        revision = NOT_LOADED;
        archiving.prepare();
        saveArchiving(prepared);
        revision = NOT_LOADED;
        data.archive().apply(archiving.changes(prepared));
        archiving.complete();
        data.archive().require(prepared);
        saveArchiving(after(prepared));
    }

    /** The state is the same before and after, so that a file that may not survive a power failure has changed nothing. */
    private void saveArchiving(long next) {
        try {
            save(next);
        } catch (OutcomeUnknown notFlushed) {
            Unavailable unchanged = file.errors().notStored("the disk does not confirm what it has stored");
            unchanged.initCause(notFlushed);
            throw unchanged;
        }
    }

    private void save(long next) {
        revision = NOT_LOADED;
        file.save(data, next);
        data.archive().setRevision(next);
        revision = next;
    }

    /** Never negative, which would be invalid: the largest revision, which only another program can have written, is followed by 0. */
    private static long after(long oldRevision) {
        return (oldRevision + 1) & Long.MAX_VALUE;
    }

    private void refresh() {
        if (revision == NOT_LOADED || file.revision() != revision) {
            StateFormat.Loaded loaded = file.load(noArchive());
            data = loaded.data();
            revision = loaded.revision();
        }
    }

    /** Closes the database, which a later access would open again. */
    public void close() {
        withState(() -> {
            archive.close();
            return archive;
        });
    }
}
