package io.github.stint.adapter.inmemory.internal.state;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** Keeps the state in memory only. */
public final class MemoryStore implements StateStore {

    private final State state;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    public MemoryStore(State state) {
        this.state = state;
    }

    @Override
    public <T> T read(Function<State, T> query) {
        return locked(lock.readLock(), query);
    }

    @Override
    public <T> T write(Function<State, T> update) {
        return locked(lock.writeLock(), update);
    }

    private <T> T locked(Lock held, Function<State, T> action) {
        held.lock();
        try {
            return action.apply(state);
        } finally {
            held.unlock();
        }
    }
}
