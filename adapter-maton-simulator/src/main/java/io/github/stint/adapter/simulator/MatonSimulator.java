package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.clockify.webhook.WebhookReports;
import io.github.stint.adapter.simulator.internal.clockify.webhook.WebhookSender;
import io.github.stint.adapter.simulator.internal.recording.Exchange;
import io.github.stint.adapter.simulator.internal.recording.Replay;
import io.github.stint.adapter.simulator.internal.server.HttpServer;
import io.github.stint.adapter.simulator.internal.server.RequestLog;
import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Unavailable;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

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
 * {@code docs/wire-notes.md}. Requests to {@code /simulator/faults} make it fail, like {@link #faults}, and
 * requests to {@code /simulator/settings} change the settings of its workspaces, like {@link #settings}; see {@code docs/simulator.md}.
 *
 * <p>Thread-safe if the {@code Stint} is. Closing the simulator does not close the {@code Stint}.
 */
public final class MatonSimulator implements AutoCloseable {

    private final HttpServer server;
    private final WebhookSender webhooks;
    private final BindAddress address;
    private final String scheme;
    private final int port;
    private final SimulatorFaults faults;
    private final SimulatorSettings settings;
    private final String key;

    private MatonSimulator(
            HttpServer server,
            WebhookSender webhooks,
            BindAddress address,
            String scheme,
            int port,
            SimulatorFaults faults,
            SimulatorSettings settings,
            String key) {
        this.server = server;
        this.webhooks = webhooks;
        this.address = address;
        this.scheme = scheme;
        this.port = port;
        this.faults = faults;
        this.settings = settings;
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
        SimulatorSettings settings = options.settings();
        return start(
                options,
                delay,
                faults,
                settings,
                (base, log, reports) -> new RequestRouter(stint, options, base, faults, settings, delay, log, reports));
    }

    /**
     * Starts a simulator that repeats the responses of a recording. A request gets the response of the recorded one with the same method,
     * path, query and body, or else of one that differs in its body only; several such responses come in their order, and then the last one
     * again. Keys do not matter. Any other request gets 501 with a message. Faults, limits and settings have no effect.
     *
     * @param recording the lines that {@link SimulatorOptions.Builder#recording} has received
     * @throws InvalidValue if a line is not a recorded request with its response
     * @throws Unavailable with the code {@code port-unavailable} if the port cannot be bound
     */
    public static MatonSimulator replay(Iterable<String> recording, SimulatorOptions options) {
        List<Exchange> exchanges = Exchange.readAll(recording);
        return start(
                options,
                Delay.real(),
                options.faults(),
                options.settings(),
                (base, log, reports) -> new Replay(exchanges, options.keyRedactor(), log));
    }

    private static MatonSimulator start(
            SimulatorOptions options,
            Delay delay,
            SimulatorFaults faults,
            SimulatorSettings settings,
            HandlerFactory handlers) {
        BindAddress address = options.bindAddress();
        Optional<SSLContext> tls = options.tls();
        String scheme = tls.isPresent() ? "https" : "http";
        ServerSocket socket = HttpServer.bind(address.address(), options.port());
        int port = socket.getLocalPort();
        RequestLog log = new RequestLog(options.log(), "stint-simulator-log-" + port);
        WebhookSender webhooks = new WebhookSender(options.clock(), log, "stint-simulator-webhooks-" + port);
        RequestHandler recorded = options.recorded(handlers.create(address.url(scheme, port, ""), log, webhooks));
        return new MatonSimulator(
                HttpServer.start(socket, tls, recorded, options.clock(), delay, log),
                webhooks,
                address,
                scheme,
                port,
                faults,
                settings,
                options.key());
    }

    /** Creates what handles the requests. */
    private interface HandlerFactory {
        RequestHandler create(URI base, RequestLog log, WebhookReports reports);
    }

    /** Returns the port that it listens on. */
    public int port() {
        return port;
    }

    /**
     * Returns the URL of the gateway for clients on this machine, {@code http://127.0.0.1:PORT/clockify}, without {@code /api/v1/...}. With
     * another address than the default, it contains that address, or 127.0.0.1 if that is the wildcard address;
     * with TLS, it begins with {@code https:}.
     */
    public URI gatewayUrl() {
        return address.url(scheme, port, "/clockify");
    }

    /** Returns the URL of the API for connections, {@code http://127.0.0.1:PORT} or as {@link #gatewayUrl}, without {@code /connections}. */
    public URI controlUrl() {
        return address.url(scheme, port, "");
    }

    /** Returns the URL of Clockify itself, {@code http://127.0.0.1:PORT} or as {@link #gatewayUrl}, without {@code /api/v1/...}. */
    public URI directUrl() {
        return address.url(scheme, port, "");
    }

    /** Returns the key of the user that the simulator was started for. */
    public String key() {
        return key;
    }

    /** Returns the faults, which can be changed while the simulator runs. */
    public SimulatorFaults faults() {
        return faults;
    }

    /** Returns the settings of the workspaces, which can be changed while the simulator runs. */
    public SimulatorSettings settings() {
        return settings;
    }

    /** Closes all connections and the port. Further calls have no effect. */
    @Override
    public void close() {
        webhooks.close();
        server.close();
    }
}
