package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request.HttpMethod;
import feign.Response;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final String NOON = "Mon, 02 Mar 2026 12:00:00 GMT";

    private static Optional<Duration> delay(Map<String, String> headers) {
        Map<String, Collection<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return RetryAfter.of(Response.builder()
                .request(TestRequests.request(HttpMethod.GET, "/user"))
                .status(429)
                .headers(all)
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "7, PT7S",
        "' 7 ', PT7S",
        "-5, PT0S",
        "86399, PT23H59M59S",
        "86400, PT24H",
        "86401, PT24H",
        "9223372036854775807, PT24H"
    })
    void is_a_number_of_seconds_of_at_most_a_day(String header, Duration delay) {
        assertThat(delay(Map.of("retry-after", header))).contains(delay);
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 02 Mar 2026 12:00:09 GMT', PT9S",
        "'Mon, 02 Mar 2026 11:59:00 GMT', PT0S",
        "'Thu, 05 Mar 2026 12:00:00 GMT', PT24H"
    })
    void is_a_date_by_the_clock_of_the_service(String header, Duration delay) {
        assertThat(delay(Map.of("Retry-After", header, "Date", NOON))).contains(delay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1.5", "9223372036854775808", "Mon, 02 Mar 2026", "2026-03-02T12:00:09Z"})
    void is_nothing_if_it_is_invalid(String header) {
        assertThat(delay(Map.of("Retry-After", header, "Date", NOON))).isEmpty();
    }

    @Test
    void is_nothing_without_the_header_or_without_the_time_of_the_service() {
        assertThat(delay(Map.of("Date", NOON))).isEmpty();
        assertThat(delay(Map.of("Retry-After", NOON))).isEmpty();
        assertThat(delay(Map.of("Retry-After", NOON, "Date", "noon"))).isEmpty();
    }
}
