package io.github.stint.adapter.simulator.internal.clockify;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Makes requests atomic that need several calls of ports: reads run in parallel, writes alone, in the order of their arrival. */
final class RequestLock {

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

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
