package io.github.stint.adapter.simulator.internal.server;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Sets the Date header. HttpCore's own interceptor loads the locale data of the JDK, which slows down the first response. */
final class ResponseDate implements HttpResponseInterceptor {

    private final Clock clock;

    ResponseDate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(HttpResponse response, EntityDetails entity, HttpContext context) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        // HTTP requires two digits for the day, and the formatter of the JDK writes no more than necessary.
        response.setHeader(HttpHeaders.DATE, date.charAt(6) == ' ' ? date.replaceFirst(" ", " 0") : date);
    }
}
