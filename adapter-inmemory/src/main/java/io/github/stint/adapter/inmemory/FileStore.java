package io.github.stint.adapter.inmemory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The state in memory and in a file that other processes use too. Before each access it looks whether the file has changed,
 * and reads it again if so; a write is stored before it counts.
 */
final class FileStore implements StateStore {

    private static final long NOTHING_READ = -1;

    private final StateFile file;
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
        lock.lock();
        try {
            refresh();
            return reading.apply(state);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T write(Function<State, T> writing) {
        lock.lock();
        try {
            return file.whileLocked(() -> {
                refresh();
                return writeAndSave(writing);
            });
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
