package io.github.stint.adapter.simulator.internal.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Sets the Date header, which it formats once in a second. HttpCore's own interceptor loads the locale data of the JDK, which slows down
 * the first response. Thread-safe.
 */
final class ResponseDate implements HttpResponseInterceptor {

    private final Clock clock;
    private volatile Second last = Second.of(Instant.EPOCH);

    ResponseDate(Clock clock) {
        this.clock = clock;
    }

    private record Second(long second, String text) {

        static Second of(Instant now) {
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
            // HTTP requires two digits for the day, and the formatter of the JDK writes no more than necessary.
            return new Second(now.getEpochSecond(), date.charAt(6) == ' ' ? date.replaceFirst(" ", " 0") : date);
        }
    }

    @Override
    public void process(HttpResponse response, EntityDetails entity, HttpContext context) {
        Instant now = clock.instant();
        Second current = last;
        if (current.second() != now.getEpochSecond()) {
            current = Second.of(now);
            last = current;
        }
        response.setHeader(HttpHeaders.DATE, current.text());
    }
}
