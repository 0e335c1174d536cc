package io.github.stint.reliability.network;

import io.github.stint.adapter.simulator.SimulatorInProcess.Reply;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** A request that is in flight, and its response. */
final class Exchange {

    private final Consumer<Exchange> arrival;
    private boolean arrived;
    private Optional<Reply> reply = Optional.empty();
    private Optional<IOException> failure = Optional.empty();

    Exchange(Consumer<Exchange> arrival) {
        this.arrival = arrival;
    }

    /** Lets the request arrive at the service, once. */
    void arrive() {
        if (!arrived) {
            arrived = true;
            arrival.accept(this);
        }
    }

    /** The request will never arrive. */
    void lose() {
        arrived = true;
    }

    void complete(Reply given) {
        reply = Optional.of(given);
    }

    void fail(IOException given) {
        failure = Optional.of(given);
    }

    /** The head of the response arrived, and half of the body. */
    void breakOff(Reply given, IOException end) {
        reply = Optional.of(given);
        failure = Optional.of(end);
    }

    boolean isDone() {
        return reply.isPresent() || failure.isPresent();
    }

    Optional<Reply> reply() {
        return reply;
    }

    Optional<IOException> failure() {
        return failure;
    }
}
