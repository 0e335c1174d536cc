package io.github.stint.adapter.inmemory;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The state in memory only. */
final class MemoryStore implements StateStore {

    private final State state;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    MemoryStore(State state) {
        this.state = state;
    }

    @Override
    public <T> T read(Function<State, T> reading) {
        return locked(lock.readLock(), reading);
    }

    @Override
    public <T> T write(Function<State, T> writing) {
        return locked(lock.writeLock(), writing);
    }

    private <T> T locked(Lock held, Function<State, T> access) {
        held.lock();
        try {
            return access.apply(state);
        } finally {
            held.unlock();
        }
    }
}
