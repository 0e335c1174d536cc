package io.github.stint.adapter.simulator.internal.wire;

/** Whoever answers requests. Called by several threads at once. */
@FunctionalInterface
public interface RequestHandler {

    /** Answers; throws when the simulator is closed while the answer has to wait. */
    Delivery answer(Request request) throws InterruptedException;
}
