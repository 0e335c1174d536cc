package io.github.stint.adapter.inmemory;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The state in memory and in a file that other processes use too. Before each access it looks whether the file has changed,
 * and reads it again if so; a write is stored before it counts.
 */
final class FileStore implements StateStore {

    private static final long NOTHING_READ = -1;

    private final StateFile file;
    /** Held by the one writer of this process, also while it waits for other processes; readers do not wait for that. */
    private final ReentrantLock writer = new ReentrantLock();
    /** Held by whoever uses what is in memory. */
    private final ReentrantLock lock = new ReentrantLock();

    private State state;
    private long revision = NOTHING_READ;

    private FileStore(StateFile file, State state) {
        this.file = file;
        this.state = state;
    }

    /** Opens the file, or makes it with the seed. */
    static FileStore open(StateFile file, State seed) {
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
    public <T> T read(Function<State, T> reading) {
        return locked(() -> {
            refresh();
            return reading.apply(state);
        });
    }

    @Override
    public <T> T write(Function<State, T> writing) {
        awaitWriter();
        try {
            return file.whileLocked(() -> locked(() -> {
                refresh();
                return writeAndSave(writing);
            }));
        } finally {
            writer.unlock();
        }
    }

    private void awaitWriter() {
        try {
            if (!writer.tryLock(file.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw file.inUse();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw file.inUse();
        }
    }

    private <T> T locked(Supplier<T> access) {
        lock.lock();
        try {
            return access.get();
        } finally {
            lock.unlock();
        }
    }

    private <T> T writeAndSave(Function<State, T> writing) {
        long before = revision;
        // Until it is saved, what is in memory is nothing to rely on: a failure makes the next access read the file
        // again.
        revision = NOTHING_READ;
        T result = writing.apply(state);
        file.save(state, before + 1);
        revision = before + 1;
        return result;
    }

    private void refresh() {
        if (file.revision() != revision) {
            StateFile.Loaded loaded = file.load();
            state = loaded.state();
            revision = loaded.revision();
        }
    }
}
