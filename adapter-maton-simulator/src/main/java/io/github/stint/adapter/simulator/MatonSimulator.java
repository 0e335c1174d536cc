package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.server.HttpServer;
import io.github.stint.adapter.simulator.internal.server.RequestLog;
import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Unavailable;
import java.net.ServerSocket;
import java.net.URI;

/**
 * Simulates the Maton gateway over HTTP, on a port of 127.0.0.1 unless another address is configured, and in front of any {@link Stint},
 * so that clients of any kind can be tested without a network. It has three APIs with the same data:
 *
 * <ul>
 *   <li>the gateway, {@code /clockify/api/v1/...}, with {@code Authorization: Bearer KEY};
 *   <li>its API for connections, {@code /connections...}, with the same key;
 *   <li>Clockify itself, {@code /api/v1/...} or {@code /v1/...}, with {@code X-Api-Key: KEY}.
 * </ul>
 *
 * <p>As on the real service, the gateway needs an active connection. Where the behavior of the real service is unknown, see
 * {@code docs/wire-notes.md}. Requests to {@code /simulator/faults} make it fail, like {@link #faults}; see {@code docs/simulator.md}.
 *
 * <p>Thread-safe if the {@code Stint} is. Closing the simulator does not close the {@code Stint}.
 */
public final class MatonSimulator implements AutoCloseable {

    private final HttpServer server;
    private final BindAddress address;
    private final int port;
    private final SimulatorFaults faults;
    private final String key;

    private MatonSimulator(HttpServer server, BindAddress address, int port, SimulatorFaults faults, String key) {
        this.server = server;
        this.address = address;
        this.port = port;
        this.faults = faults;
        this.key = key;
    }

    /**
     * Starts a simulator, which is ready for requests when this returns.
     *
     * @param stint executes the requests. Without an active connection in it, the gateway rejects all requests
     * @throws Unavailable with the code {@code port-unavailable} if the port cannot be bound
     */
    public static MatonSimulator start(Stint stint, SimulatorOptions options) {
        return start(stint, options, Delay.real());
    }

    static MatonSimulator start(Stint stint, SimulatorOptions options, Delay delay) {
        SimulatorFaults faults = options.faults();
        BindAddress address = options.bindAddress();
        ServerSocket socket = HttpServer.bind(address.address(), options.port());
        int port = socket.getLocalPort();
        RequestLog log = new RequestLog(options.log(), "stint-simulator-log-" + port);
        RequestRouter router = new RequestRouter(stint, options, address.url(port, ""), faults, delay, log);
        return new MatonSimulator(
                HttpServer.start(socket, router, options.clock(), delay, log), address, port, faults, options.key());
    }

    /** Returns the port that it listens on. */
    public int port() {
        return port;
    }

    /**
     * Returns the URL of the gateway for clients on this machine, {@code http://127.0.0.1:PORT/clockify}, without {@code /api/v1/...}. With
     * another address than the default, it contains that address, or 127.0.0.1 if that is the wildcard address.
     */
    public URI gatewayUrl() {
        return address.url(port, "/clockify");
    }

    /** Returns the URL of the API for connections, {@code http://127.0.0.1:PORT} or as {@link #gatewayUrl}, without {@code /connections}. */
    public URI controlUrl() {
        return address.url(port, "");
    }

    /** Returns the URL of Clockify itself, {@code http://127.0.0.1:PORT} or as {@link #gatewayUrl}, without {@code /api/v1/...}. */
    public URI directUrl() {
        return address.url(port, "");
    }

    /** Returns the key of the user that the simulator was started for. */
    public String key() {
        return key;
    }

    /** Returns the faults, which can be changed while the simulator runs. */
    public SimulatorFaults faults() {
        return faults;
    }

    /** Closes all connections and the port. Further calls have no effect. */
    @Override
    public void close() {
        server.close();
    }
}
