package io.github.stint.reliability.network;

import io.github.stint.adapter.simulator.SimulatorInProcess;
import io.github.stint.adapter.simulator.SimulatorInProcess.Mode;
import io.github.stint.adapter.simulator.SimulatorInProcess.Reply;
import io.github.stint.reliability.simulation.Simulation;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Carries requests to the simulator and responses back, in virtual time, with latency and faults. */
public final class SimulatedNetwork {

    private static final Duration BETWEEN_BYTES = Duration.ofMillis(100);
    /** Less than the client waits before it looks for a request without a response for the last time. */
    private static final long MAX_LATE_MILLIS = 4_000;

    private final Simulation simulation;
    private final SimulatorInProcess service;
    private final Duration latency;
    private final Duration timeout;
    private final SplittableRandom random;
    private final List<SentRequest> sent = new ArrayList<>();
    private Faults faults = Faults.none();

    /**
     * Creates a network without faults.
     *
     * @param latency the time from a request to its response
     * @param timeout that of the client, which late requests exceed
     */
    public SimulatedNetwork(Simulation simulation, SimulatorInProcess service, Duration latency, Duration timeout) {
        this.simulation = simulation;
        this.service = service;
        this.latency = latency;
        this.timeout = timeout;
        this.random = simulation.newRandom();
    }

    /** Sets the faults of later requests. */
    public void faults(Faults given) {
        faults = given;
    }

    /** The requests so far, in the order in which they were sent. */
    public List<SentRequest> sent() {
        return List.copyOf(sent);
    }

    Exchange begin(HttpRequest request) {
        Set<NetworkFault> drawn = faults.next();
        SentRequest record = new SentRequest(
                simulation.instant(), request.method(), request.uri().getPath(), drawn);
        sent.add(record);
        Exchange exchange = new Exchange(of -> arrive(request, drawn, of, record));
        if (drawn.contains(NetworkFault.UNREACHABLE)) {
            exchange.lose();
            simulation.schedule(latency, () -> exchange.fail(new ConnectException("connection refused")));
        } else if (!drawn.contains(NetworkFault.LATE)) {
            simulation.schedule(latency.dividedBy(2).plus(delay(drawn)), exchange::arrive);
        }
        return exchange;
    }

    private Duration delay(Set<NetworkFault> drawn) {
        Duration jitter = Duration.ofNanos(random.nextLong(1_000_000));
        return drawn.contains(NetworkFault.DELAY) ? jitter.plusMillis(random.nextLong(timeout.toMillis() / 2)) : jitter;
    }

    /** The client does not wait any longer, but the request may arrive nevertheless, though not much later. */
    void abandon(Exchange exchange) {
        simulation.schedule(Duration.ofMillis(random.nextLong(MAX_LATE_MILLIS)), exchange::arrive);
    }

    private void arrive(HttpRequest request, Set<NetworkFault> drawn, Exchange exchange, SentRequest record) {
        Optional<NetworkFault> fault =
                drawn.stream().filter(each -> each.simulated().isPresent()).findFirst();
        Reply reply = service.handle(
                request.method(),
                request.uri(),
                request.headers().map(),
                BodyText.of(request),
                fault.flatMap(NetworkFault::simulated));
        record.executed(reply.status(), fault.isEmpty());
        Duration back = latency.dividedBy(2);
        if (reply.mode() == Mode.SLOW) {
            back = back.plus(BETWEEN_BYTES.multipliedBy(reply.body().getBytes(StandardCharsets.UTF_8).length));
        }
        simulation.schedule(back, () -> deliver(reply, exchange));
    }

    private static void deliver(Reply reply, Exchange exchange) {
        if (reply.mode() == Mode.RESET) {
            exchange.fail(new SocketException("Connection reset"));
        } else if (reply.mode() == Mode.HALF) {
            exchange.breakOff(reply, new EOFException("the connection ended in the middle of the body"));
        } else {
            exchange.complete(reply);
        }
    }
}
