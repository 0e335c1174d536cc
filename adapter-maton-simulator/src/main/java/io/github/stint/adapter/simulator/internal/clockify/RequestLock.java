package io.github.stint.adapter.simulator.internal.clockify;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Makes requests atomic that need several calls of ports: reads run in parallel, writes alone. Which of several waiting requests is next is not
 * defined, as with a real service: with a fixed order each request would have to wait until another thread runs.
 */
final class RequestLock {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    <T> T read(Supplier<T> work) {
        return runHolding(lock.readLock(), work);
    }

    <T> T write(Supplier<T> work) {
        return runHolding(lock.writeLock(), work);
    }

    private static <T> T runHolding(Lock held, Supplier<T> work) {
        held.lock();
        try {
            return work.get();
        } finally {
            held.unlock();
        }
    }
}
