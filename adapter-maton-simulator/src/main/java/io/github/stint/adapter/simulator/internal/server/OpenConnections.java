package io.github.stint.adapter.simulator.internal.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open connections of a listener, and which of them rest between an answer and the next request: when more are open than can be
 * served, those that have rested the longest are ended. Safe for use by several threads.
 */
final class OpenConnections {

    private final int most;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** The longest first. Whoever takes a socket out decides what becomes of it. */
    private final Set<Socket> resting = Collections.synchronizedSet(new LinkedHashSet<>());

    OpenConnections(int most) {
        this.most = most;
    }

    void add(Socket socket) {
        open.add(socket);
        if (areTooMany()) {
            endTheLongestRest();
        }
    }

    void remove(Socket socket) {
        resting.remove(socket);
        open.remove(socket);
    }

    /** Whether some of them have to wait for others to end. */
    boolean areTooMany() {
        return open.size() > most;
    }

    /** From now on, until {@link #wake}, the socket may be closed at any time. */
    void rest(Socket socket) {
        resting.add(socket);
    }

    /** Ends the rest, because something comes; false if the socket was closed meanwhile, so that nothing of it may be done. */
    boolean wake(Socket socket) {
        return resting.remove(socket);
    }

    private void endTheLongestRest() {
        synchronized (resting) {
            for (Iterator<Socket> sockets = resting.iterator(); sockets.hasNext(); ) {
                Socket socket = sockets.next();
                if (isSilent(socket)) {
                    sockets.remove();
                    open.remove(socket);
                    close(socket);
                    return;
                }
            }
        }
    }

    /** Whether nothing has arrived that waits to be read. */
    private static boolean isSilent(Socket socket) {
        try {
            return socket.getInputStream().available() == 0;
        } catch (IOException broken) {
            return true;
        }
    }

    void closeAll() {
        open.forEach(OpenConnections::close);
        open.clear();
    }

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // It is closed all the same, and what it carried was given up.
        }
    }
}
