package io.github.stint.adapter.maton.internal.network;

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
 */
public record NetworkSettings(
        Duration connectTimeout, NetworkRoute route, Optional<Executor> executor, WaitingTime time) {

    public NetworkSettings withConnectTimeout(Duration timeout) {
        return new NetworkSettings(timeout, route, executor, time);
    }

    public NetworkSettings withRoute(NetworkRoute changed) {
        return new NetworkSettings(connectTimeout, changed, executor, time);
    }

    public NetworkSettings withExecutor(Executor given) {
        return new NetworkSettings(connectTimeout, route, Optional.of(given), time);
    }

    public NetworkSettings withTime(WaitingTime given) {
        return new NetworkSettings(connectTimeout, route, executor, given);
    }
}
