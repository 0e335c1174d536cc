package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.observe.RequestEvent;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports the events of requests to a listener. A listener that throws does not affect the request; its exception is logged.
 *
 * @param clock measures the time of requests
 */
public record RequestObservation(Consumer<RequestEvent> listener, Clock clock) {

    /** A request with a response. */
    @FunctionalInterface
    interface Exchange {
        Response send() throws IOException;
    }

    /** Reports the beginning and the end of a request. */
    Response request(RequestEvent.RequestLine line, Exchange exchange) throws IOException {
        Instant begin = clock.instant();
        report(new RequestEvent.Started(line));
        try {
            return exchange.send();
        } finally {
            report(new RequestEvent.Settled(line, since(begin)));
        }
    }

    /** Reports an attempt and its result. */
    Response attempt(RequestEvent.RequestLine line, int number, Exchange exchange) throws IOException {
        Instant begin = clock.instant();
        report(new RequestEvent.Sent(line, number));
        try {
            Response response = exchange.send();
            report(new RequestEvent.Responded(line, number, response.status(), since(begin)));
            return response;
        } catch (IOException failure) {
            report(new RequestEvent.Failed(line, number, String.valueOf(failure.getMessage()), since(begin)));
            throw failure;
        }
    }

    /** Reports that the next attempt has to wait. */
    void waiting(RequestEvent.RequestLine line, Duration time, RequestEvent.Waiting.Reason reason) {
        if (time.toMillis() > 0) {
            report(new RequestEvent.Waiting(line, time, reason));
        }
    }

    private Duration since(Instant begin) {
        return Duration.between(begin, clock.instant());
    }

    private void report(RequestEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException defect) {
            System.getLogger(RequestObservation.class.getName())
                    .log(System.Logger.Level.WARNING, "the listener of requests failed", defect);
        }
    }

    /** The first line of the request, without the base URL. */
    static RequestEvent.RequestLine lineOf(Request request, GatewaySettings settings) {
        String url = request.url();
        String path = without(Optional.of(settings.service()), url)
                .or(() -> without(settings.control(), url))
                .orElse(url);
        return new RequestEvent.RequestLine(request.httpMethod().name(), path);
    }

    private static Optional<String> without(Optional<URI> base, String url) {
        return base.map(URI::toString)
                .filter(prefix -> url.startsWith(prefix + "/"))
                .map(prefix -> url.substring(prefix.length()));
    }
}
