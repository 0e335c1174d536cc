package io.github.stint.adapter.simulator.internal.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Limits the number of open connections. If all slots are taken, a new connection gets the slot of the one that waits longest for its
 * client to send a request, or the rest of one, which is closed. If every
 * connection executes a request, the new one waits until a request ends. Thread-safe.
 */
final class ConnectionSlots {

    private final int size;
    private final Set<Slot> taken = new HashSet<>();
    private long lastChange;
    private boolean closed;

    ConnectionSlots(int size) {
        this.size = size;
    }

    private enum Phase {
        WAITING,
        EXECUTING,
        CLOSED
    }

    /** Thrown instead of executing a request on a connection that was closed for another one. */
    static final class SlotLost extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** The slot of one connection. */
    final class Slot {

        private final Closeable socket;
        private Phase phase = Phase.WAITING;
        private long changed;

        private Slot(Closeable socket) {
            this.socket = socket;
        }

        /** The connection waits for the next request, or for the rest of one that has begun. */
        void markWaiting() throws SlotLost {
            change(Phase.WAITING);
        }

        /** A whole request has arrived; the connection is not closed for another one until {@link #markWaiting}. */
        void markExecuting() throws SlotLost {
            change(Phase.EXECUTING);
        }

        /** Makes the slot free; further calls have no effect. */
        void release() {
            synchronized (ConnectionSlots.this) {
                phase = Phase.CLOSED;
                taken.remove(this);
                ConnectionSlots.this.notifyAll();
            }
        }

        private void change(Phase next) throws SlotLost {
            synchronized (ConnectionSlots.this) {
                if (phase == Phase.CLOSED) {
                    throw new SlotLost();
                }
                phase = next;
                changed = ++lastChange;
                ConnectionSlots.this.notifyAll();
            }
        }
    }

    /** Waits for a slot; empty if the slots are closed. */
    synchronized Optional<Slot> take(Closeable socket) throws InterruptedException {
        while (taken.size() >= size && !closed) {
            Optional<Slot> waiting = longestWaiting();
            if (waiting.isPresent()) {
                waiting.get().release();
                close(waiting.get().socket);
            } else {
                wait();
            }
        }
        if (closed) {
            return Optional.empty();
        }
        Slot slot = new Slot(socket);
        slot.changed = ++lastChange;
        taken.add(slot);
        return Optional.of(slot);
    }

    private Optional<Slot> longestWaiting() {
        return taken.stream()
                .filter(slot -> slot.phase == Phase.WAITING)
                .min(Comparator.comparing(slot -> slot.changed));
    }

    /** Makes every call of {@link #take} return empty. The connections stay open. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // The socket is closed even so.
        }
    }
}
