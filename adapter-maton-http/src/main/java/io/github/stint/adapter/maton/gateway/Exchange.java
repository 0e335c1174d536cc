package io.github.stint.adapter.maton.gateway;

import feign.Request;
import feign.Response;
import java.io.IOException;

/** A way to get an answer to a request; one is put around the other. Safe for use by several threads. */
@FunctionalInterface
interface Exchange {

    /**
     * The answer, whatever its status; its body was read as a whole.
     *
     * @param fate is told how far the request has come
     * @throws ExchangeFailure if there is none
     */
    Response send(Request request, Fate fate) throws IOException;
}
