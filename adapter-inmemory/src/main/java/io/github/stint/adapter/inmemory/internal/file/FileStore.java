package io.github.stint.adapter.inmemory.internal.file;

import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.adapter.inmemory.internal.state.StateStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the state in memory and in a file that other processes use too. Each access reads the file again if it has changed. Each write
 * saves the file before it returns.
 */
public final class FileStore implements StateStore {

    private static final long NOT_LOADED = -1;

    private final StateFile file;
    /** Serialises the writers of this process. Held while a writer waits for other processes, which does not block readers. */
    private final ReentrantLock writerLock = new ReentrantLock();
    /** Guards the state in memory. */
    private final ReentrantLock stateLock = new ReentrantLock();

    private State state;
    private long revision = NOT_LOADED;

    private FileStore(StateFile file, State state) {
        this.file = file;
        this.state = state;
    }

    /**
     * Opens the file; creates it with the seed if it does not exist.
     *
     * @param lockTimeout the maximum time that a write waits for another process
     */
    public static FileStore open(Path path, Duration lockTimeout, State seed) {
        StateFile file = new StateFile(path, lockTimeout);
        FileStore store = new FileStore(file, seed);
        if (!file.exists()) {
            file.whileLocked(() -> {
                if (!file.exists()) {
                    file.save(seed, 0);
                }
                return seed;
            });
        }
        store.refresh();
        return store;
    }

    @Override
    public <T> T read(Function<State, T> query) {
        return withState(() -> {
            refresh();
            return query.apply(state);
        });
    }

    @Override
    public <T> T write(Function<State, T> update) {
        acquireWriterLock();
        try {
            return file.whileLocked(() -> withState(() -> {
                refresh();
                return updateAndSave(update);
            }));
        } finally {
            writerLock.unlock();
        }
    }

    private void acquireWriterLock() {
        try {
            if (!writerLock.tryLock(file.lockTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw file.inUse();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw file.interrupted();
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
        long oldRevision = revision;
        // The update may change the state in memory and then fail, so the next access must read the file again.
        revision = NOT_LOADED;
        T result = update.apply(state);
        long newRevision = after(oldRevision);
        file.save(state, newRevision);
        revision = newRevision;
        return result;
    }

    /** Never negative, which would be invalid: the largest revision, which only another program can have written, is followed by 0. */
    private static long after(long oldRevision) {
        return (oldRevision + 1) & Long.MAX_VALUE;
    }

    private void refresh() {
        if (file.revision() != revision) {
            StateFormat.Loaded loaded = file.load();
            state = loaded.state();
            revision = loaded.revision();
        }
    }
}
