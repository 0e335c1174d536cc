package io.github.stint.adapter.simulator.internal.clockify;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets what takes several calls of ports look like one: nobody sees a half of it. Readers go together, whoever changes something
 * goes alone, and nobody overtakes.
 */
final class RequestLock {

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    <T> T reading(Supplier<T> work) {
        return holding(lock.readLock(), work);
    }

    <T> T changing(Supplier<T> work) {
        return holding(lock.writeLock(), work);
    }

    private static <T> T holding(Lock held, Supplier<T> work) {
        held.lock();
        try {
            return work.get();
        } finally {
            held.unlock();
        }
    }
}
