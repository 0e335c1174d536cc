package io.github.stint.adapter.simulator.internal.wire;

/** Handles requests. Thread-safe. */
@FunctionalInterface
public interface RequestHandler {

    /** Returns the response; throws if the simulator is closed while the response is delayed. */
    Delivery handle(Request request) throws InterruptedException;
}
