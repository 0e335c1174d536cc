package io.github.stint.adapter.maton.internal.network;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutionException;

/** An HTTP client that may still be being created. */
public interface OpeningClient {

    /**
     * Waits for the client.
     *
     * @throws ExecutionException if it cannot be created; the next call may try it again
     */
    HttpClient await() throws InterruptedException, ExecutionException;
}
