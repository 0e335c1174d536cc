package io.github.stint.core.settling;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Locks for keys, each of which exists while it is used. Safe for use by several threads. */
final class IntentLocks {

    private final Map<Object, Shared> locks = new HashMap<>();

    /** A lock, and the number of threads that hold it or wait for it. */
    private static final class Shared {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;
    }

    /**
     * Waits until no other thread holds the lock of this key.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    void lock(Object key) throws InterruptedException {
        Shared shared = use(key);
        // An interrupt matters only if there is something to wait for.
        if (shared.lock.tryLock()) {
            return;
        }
        try {
            shared.lock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            release(key);
            throw interrupted;
        }
    }

    /** Releases the lock, which this thread holds. */
    void unlock(Object key) {
        Shared shared = release(key);
        shared.lock.unlock();
    }

    private synchronized Shared use(Object key) {
        Shared shared = locks.computeIfAbsent(key, unused -> new Shared());
        shared.users++;
        return shared;
    }

    private synchronized Shared release(Object key) {
        Shared shared = locks.get(key);
        if (shared == null) {
            throw new IllegalMonitorStateException("not locked: " + key);
        }
        shared.users--;
        if (shared.users == 0) {
            locks.remove(key);
        }
        return shared;
    }
}
