package io.github.stint.adapter.maton.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.CreationCheck.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdTimesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Optional<String> date = Optional.empty();
    private final IdTimes times = new IdTimes(() -> date, Duration.ofSeconds(30));

    private void receive(Instant instant) {
        date = Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)));
    }

    private static String id(Instant created) {
        return String.format(Locale.ROOT, "%08x", created.getEpochSecond()) + "00000000000000ab";
    }

    @Test
    void an_id_of_the_time_of_the_call_is_new() {
        receive(NOON);
        CreationCheck check = times.check();
        receive(NOON.plusSeconds(40));

        assertThat(check.of(id(NOON))).isEqualTo(Result.SINCE);
        assertThat(check.of(id(NOON.plusSeconds(40)))).isEqualTo(Result.SINCE);
    }

    @Test
    void the_clocks_of_the_servers_may_differ_by_two_seconds() {
        receive(NOON);
        CreationCheck check = times.check();

        assertThat(check.of(id(NOON.minusSeconds(2)))).isEqualTo(Result.SINCE);
        assertThat(check.of(id(NOON.minusSeconds(3)))).isEqualTo(Result.UNKNOWN);
        assertThat(check.of(id(NOON.plusSeconds(2)))).isEqualTo(Result.SINCE);
        assertThat(check.of(id(NOON.plusSeconds(3)))).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void without_an_earlier_response_a_call_may_have_taken_five_minutes() {
        CreationCheck check = times.check();
        receive(NOON);

        assertThat(check.of(id(NOON.minusSeconds(302)))).isEqualTo(Result.SINCE);
        assertThat(check.of(id(NOON.minusSeconds(303)))).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void an_earlier_response_of_long_ago_does_not_matter() {
        receive(NOON.minusSeconds(3600));
        CreationCheck check = times.check();
        receive(NOON);

        assertThat(check.of(id(NOON.minusSeconds(303)))).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void a_longer_timeout_permits_a_longer_call() {
        CreationCheck check = new IdTimes(() -> date, Duration.ofMinutes(2)).check();
        receive(NOON);

        assertThat(check.of(id(NOON.minusSeconds(480)))).isEqualTo(Result.SINCE);
    }

    @Test
    void without_a_date_or_a_time_nothing_is_known() {
        assertThat(times.check().of(id(NOON))).isEqualTo(Result.UNKNOWN);
        date = Optional.of("yesterday");
        assertThat(times.check().of(id(NOON))).isEqualTo(Result.UNKNOWN);
        receive(Instant.EPOCH);
        assertThat(times.check().of("000000000000000000000001")).isEqualTo(Result.UNKNOWN);
        assertThat(times.check().of("e1")).isEqualTo(Result.UNKNOWN);
    }
}
