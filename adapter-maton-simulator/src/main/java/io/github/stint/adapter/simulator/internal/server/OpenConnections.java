package io.github.stint.adapter.simulator.internal.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections of a server, which has a limit for them. Thread-safe. */
final class OpenConnections {

    private final int max;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** Those that have not made room for another one. */
    private final Set<Socket> counted = ConcurrentHashMap.newKeySet();

    OpenConnections(int max) {
        this.max = max;
    }

    void add(Socket socket) {
        open.add(socket);
        counted.add(socket);
    }

    void remove(Socket socket) {
        counted.remove(socket);
        open.remove(socket);
    }

    /** Returns whether some of them have to wait until others are closed. */
    boolean areTooMany() {
        return counted.size() > max;
    }

    /** Returns whether an idle connection is to be closed now; no more connections are than is necessary. */
    synchronized boolean makesRoom(Socket idle) {
        return areTooMany() && counted.remove(idle);
    }

    void closeAll() {
        open.forEach(OpenConnections::close);
    }

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // The socket is closed even so; its data is discarded.
        }
    }
}
