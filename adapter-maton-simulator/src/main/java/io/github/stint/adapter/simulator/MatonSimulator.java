package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.server.HttpServer;
import io.github.stint.adapter.simulator.internal.server.RequestLog;
import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Unavailable;
import java.net.ServerSocket;
import java.net.URI;

/**
 * Plays the Maton gateway over HTTP in front of any {@link Stint}, on a port of 127.0.0.1, so that clients of any kind can be tested
 * without a network. What one of its three faces writes, the others read:
 *
 * <ul>
 *   <li>the gateway, {@code /clockify/api/v1/...}, with {@code Authorization: Bearer KEY};
 *   <li>its control side, {@code /connections...}, with the same key;
 *   <li>Clockify itself, {@code /api/v1/...}, with {@code X-Api-Key: KEY}.
 * </ul>
 *
 * <p>The gateway answers only through an active connection, as the real one does. What the simulator does where nobody knows
 * how the real service behaves is written down in {@code docs/wire-notes.md}. Under {@code /simulator/faults} it can be told to
 * fail, as by {@link #faults}; see {@code docs/simulator.md}.
 *
 * <p>Safe for use by several threads, as far as the {@code Stint} is. The {@code Stint} stays open when the simulator is closed.
 */
public final class MatonSimulator implements AutoCloseable {

    private final HttpServer listener;
    private final int port;
    private final Faults faults;
    private final String key;

    private MatonSimulator(HttpServer listener, int port, Faults faults, String key) {
        this.listener = listener;
        this.port = port;
        this.faults = faults;
        this.key = key;
    }

    /**
     * Starts one; when this returns, it answers.
     *
     * @param stint what it stands before; its connections too, so without an active one the gateway refuses everything
     * @throws Unavailable with the code {@code port-unavailable} if the port cannot be had
     */
    public static MatonSimulator start(Stint stint, SimulatorOptions options) {
        return start(stint, options, Delay.real());
    }

    static MatonSimulator start(Stint stint, SimulatorOptions options, Delay delay) {
        Faults faults = options.faults();
        ServerSocket server = HttpServer.bind(options.port());
        int port = server.getLocalPort();
        RequestLog log = new RequestLog(options.log(), "stint-simulator-log-" + port);
        RequestRouter door = new RequestRouter(stint, options, url(port, ""), faults, delay, log);
        return new MatonSimulator(
                HttpServer.start(server, door, options.clock(), delay, log), port, faults, options.key());
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** The address of the gateway, {@code http://127.0.0.1:PORT/clockify}; the paths of Clockify, {@code /api/v1/...}, go after it. */
    public URI gatewayUrl() {
        return url(port, "/clockify");
    }

    /** The address of the control side, {@code http://127.0.0.1:PORT}; {@code /connections} goes after it. */
    public URI controlUrl() {
        return url(port, "");
    }

    /** The address of Clockify itself, {@code http://127.0.0.1:PORT}; {@code /api/v1/...} goes after it. */
    public URI directUrl() {
        return url(port, "");
    }

    /** The key of the user that it was started for. */
    public String key() {
        return key;
    }

    /** The switchboard for what is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** Ends all connections and gives the port back; repeating it is safe. */
    @Override
    public void close() {
        listener.close();
    }

    private static URI url(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
