package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import java.io.IOException;

/** A way to get an answer to a request; one is put around the other. Safe for use by several threads. */
@FunctionalInterface
interface RequestStep {

    /**
     * The answer, whatever its status; its body was read as a whole.
     *
     * @param fate is told how far the request has come
     * @throws RequestFailure if there is none
     */
    Response send(Request request, RequestState fate) throws IOException;
}
