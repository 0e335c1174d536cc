package io.github.stint.adapter.maton.internal.transport;

import feign.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How long the service asks to be left alone. */
public final class RetryAfter {

    private static final String NAME = "Retry-After";

    /** Nobody waits for longer; without a bound, counting with it would fail. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /** The time to wait, never negative, and a year at most; empty if the service does not say, or not in a way that can be understood. */
    public static Optional<Duration> of(Response answer) {
        return header(answer, NAME)
                .flatMap(value -> seconds(value).or(() -> untilDate(value, answer)))
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    private static Optional<Duration> seconds(String value) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(value))));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** By the clock of the service, which is the one that the date was read from. */
    private static Optional<Duration> untilDate(String value, Response answer) {
        try {
            ZonedDateTime then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return header(answer, "Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(now -> Duration.between(now, then))
                    .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(Response answer, String name) {
        Collection<String> values = answer.headers().getOrDefault(name, List.of());
        return values.stream().findFirst().map(String::strip);
    }
}
