package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.transport.RequestObserver.Line;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reports what happens to requests. An observer that throws does not affect the request; its exception is logged.
 *
 * @param clock measures the time of requests
 */
public record RequestObservation(RequestObserver observer, Clock clock) {

    /** A request with a response. */
    @FunctionalInterface
    interface Exchange {
        Response send() throws IOException;
    }

    /** Reports the beginning and the end of a request. */
    Response request(Line line, Exchange exchange) throws IOException {
        Instant begin = clock.instant();
        report(() -> observer.started(line));
        try {
            return exchange.send();
        } finally {
            Duration time = since(begin);
            report(() -> observer.settled(line, time));
        }
    }

    /** Reports an attempt and its result. */
    Response attempt(Line line, int number, Exchange exchange) throws IOException {
        Instant begin = clock.instant();
        report(() -> observer.sent(line, number));
        try {
            Response response = exchange.send();
            Duration time = since(begin);
            report(() -> observer.responded(line, number, response.status(), time));
            return response;
        } catch (IOException failure) {
            Duration time = since(begin);
            report(() -> observer.failed(line, number, String.valueOf(failure.getMessage()), time));
            throw failure;
        }
    }

    /** Reports that the next attempt has to wait. */
    void waiting(Line line, Duration time, boolean afterFailure) {
        if (time.toMillis() > 0) {
            report(() -> observer.waiting(line, time, afterFailure));
        }
    }

    private Duration since(Instant begin) {
        return Duration.between(begin, clock.instant());
    }

    private static void report(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException defect) {
            System.getLogger(RequestObservation.class.getName())
                    .log(System.Logger.Level.WARNING, "the listener of requests failed", defect);
        }
    }

    /** The first line of the request, without the base URL. */
    static Line lineOf(Request request, GatewaySettings settings) {
        String url = request.url();
        String path = without(Optional.of(settings.service()), url)
                .or(() -> without(settings.control(), url))
                .orElse(url);
        return new Line(request.httpMethod().name(), path);
    }

    private static Optional<String> without(Optional<URI> base, String url) {
        return base.map(URI::toString)
                .filter(prefix -> url.startsWith(prefix + "/"))
                .map(prefix -> url.substring(prefix.length()));
    }
}
