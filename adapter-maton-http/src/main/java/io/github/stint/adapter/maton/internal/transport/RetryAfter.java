package io.github.stint.adapter.maton.internal.transport;

import feign.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the {@code Retry-After} header. */
public final class RetryAfter {

    private static final String NAME = "Retry-After";

    /** No limit of the service is for a longer time. A longer delay is a mistake, or that of a proxy. */
    private static final Duration MAX_DELAY = Duration.ofDays(1);

    private RetryAfter() {}

    /** The delay, never negative and at most a day; empty if the header is missing or invalid. */
    public static Optional<Duration> of(Response response) {
        return header(response, NAME)
                .flatMap(value -> seconds(value).or(() -> untilDate(value, response)))
                .map(delay -> delay.compareTo(MAX_DELAY) < 0 ? delay : MAX_DELAY);
    }

    private static Optional<Duration> seconds(String value) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(value))));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Relative to the service's own clock, by which it calculated the date. */
    private static Optional<Duration> untilDate(String value, Response response) {
        try {
            ZonedDateTime then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return header(response, "Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(now -> Duration.between(now, then))
                    .map(delay -> delay.isNegative() ? Duration.ZERO : delay);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(Response response, String name) {
        Collection<String> values = response.headers().getOrDefault(name, List.of());
        return values.stream().findFirst().map(String::strip);
    }
}
