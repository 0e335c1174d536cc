package io.github.stint.adapter.maton.internal.network;

import io.github.stint.adapter.maton.internal.limit.Gate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How requests reach the service, whichever key they have. Immutable.
 *
 * @param connectTimeout the timeout for establishing a connection
 * @param route the proxy and the trusted certificates
 * @param executor runs requests; empty for threads of the transport
 * @param time the time of waits
 * @param gate permits requests in addition to the limits of the transport; empty if only those do
 */
public record NetworkSettings(
        Duration connectTimeout,
        NetworkRoute route,
        Optional<Executor> executor,
        WaitingTime time,
        Optional<Gate> gate) {

    public NetworkSettings withConnectTimeout(Duration timeout) {
        return new NetworkSettings(timeout, route, executor, time, gate);
    }

    public NetworkSettings withRoute(NetworkRoute changed) {
        return new NetworkSettings(connectTimeout, changed, executor, time, gate);
    }

    public NetworkSettings withExecutor(Executor given) {
        return new NetworkSettings(connectTimeout, route, Optional.of(given), time, gate);
    }

    public NetworkSettings withTime(WaitingTime given) {
        return new NetworkSettings(connectTimeout, route, executor, given, gate);
    }

    public NetworkSettings withGate(Gate given) {
        return new NetworkSettings(connectTimeout, route, executor, time, Optional.of(given));
    }
}
