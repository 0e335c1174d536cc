package io.github.stint.reliability.network;

import io.github.stint.adapter.simulator.SimulatorInProcess.Reply;
import io.github.stint.reliability.simulation.Simulation;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscription;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** The JDK's HTTP client without a network: a request waits in virtual time for its response from the simulated network. */
public final class SimulatedHttpClient extends HttpClient {

    private final Simulation simulation;
    private final SimulatedNetwork network;

    /** Sends requests over this network. */
    public SimulatedHttpClient(Simulation simulation, SimulatedNetwork network) {
        this.simulation = simulation;
        this.network = network;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        Exchange exchange = network.begin(request);
        try {
            simulation.await(exchange::isDone);
        } catch (InterruptedException abandoned) {
            network.abandon(exchange);
            throw abandoned;
        }
        if (exchange.reply().isEmpty()) {
            throw exchange.failure().orElseThrow();
        }
        Reply reply = exchange.reply().get();
        Head head = new Head(reply);
        BodySubscriber<T> subscriber = handler.apply(head);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        subscriber.onSubscribe(new Unlimited());
        if (exchange.failure().isPresent()) {
            subscriber.onNext(List.of(ByteBuffer.wrap(Arrays.copyOf(body, body.length / 2))));
            subscriber.onError(exchange.failure().get());
            throw exchange.failure().get();
        }
        subscriber.onNext(List.of(ByteBuffer.wrap(body)));
        subscriber.onComplete();
        return new Received<>(
                request, head, subscriber.getBody().toCompletableFuture().join());
    }

    private static final class Unlimited implements Subscription {

        @Override
        public void request(long count) {
            // The whole body is published at once.
        }

        @Override
        public void cancel() {
            // As for a request: nothing is left to publish.
        }
    }

    private record Head(Reply reply) implements HttpResponse.ResponseInfo {

        @Override
        public int statusCode() {
            return reply.status();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(reply.headers(), (name, value) -> true);
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    private record Received<T>(HttpRequest request, Head head, T body) implements HttpResponse<T> {

        @Override
        public int statusCode() {
            return head.statusCode();
        }

        @Override
        public Optional<HttpResponse<T>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return head.headers();
        }

        @Override
        public Optional<javax.net.ssl.SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public java.net.URI uri() {
            return request.uri();
        }

        @Override
        public Version version() {
            return head.version();
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SSLParameters sslParameters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }
}
