package io.github.stint.adapter.simulator;

/** Whoever answers requests. Called by several threads at once. */
@FunctionalInterface
interface Responder {

    /** Answers; throws when the simulator is closed while the answer has to wait. */
    Reply answer(Request request) throws InterruptedException;
}
