package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import java.io.IOException;

/** One step of sending a request; it delegates to the next one. Safe for use by several threads. */
@FunctionalInterface
interface RequestStep {

    /**
     * Sends the request and returns the response, whatever its status; its body is in memory.
     *
     * @param state updated with the progress of the request
     * @throws RequestFailure if there is no response
     */
    Response send(Request request, RequestState state) throws IOException;
}
