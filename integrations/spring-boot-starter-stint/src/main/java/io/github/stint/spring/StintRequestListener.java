package io.github.stint.spring;

import io.github.stint.adapter.maton.RequestEvent;

/**
 * A bean that receives the events of each request to Clockify and Maton, for logs, metrics or traces. Each event is passed to all beans of
 * this type, in their order. They are called by the threads of the requests, some events by several at once, and should return at once.
 */
@FunctionalInterface
public interface StintRequestListener {

    /** Receives an event, which contains no key. */
    void onEvent(RequestEvent event);
}
