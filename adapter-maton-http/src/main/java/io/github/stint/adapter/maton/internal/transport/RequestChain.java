package io.github.stint.adapter.maton.internal.transport;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;

/**
 * Sends requests through all steps: {@link Deadlines}, {@link Retries}, {@link RateLimits} and {@link HttpTransport}. Safe for use by
 * several threads.
 */
public final class RequestChain implements Client, AutoCloseable {

    private final CloseableHttpClient client;
    private final Deadlines deadlines;

    private RequestChain(GatewaySettings settings) {
        this.client = new CloseableHttpClient(settings.connectTimeout());
        RequestStep transport = new HttpTransport(client.client(), settings);
        RequestStep limited = new RateLimits(transport, settings);
        RequestStep retried = new Retries(limited, settings);
        this.deadlines = new Deadlines(retried, settings.timeout());
    }

    /** Builds the chain; nothing is sent yet. */
    public static RequestChain open(GatewaySettings settings) {
        return new RequestChain(settings);
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        return deadlines.execute(request);
    }

    /** Aborts pending requests and ends all threads; repeating it is safe. */
    @Override
    public void close() {
        deadlines.close();
        client.close();
    }
}
