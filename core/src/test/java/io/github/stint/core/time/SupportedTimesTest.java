package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.report.ReportPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The years 0 to 9999, in every value that has a time. */
class SupportedTimesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void rejects_an_interval_with_another_year_and_reads_it_as_stored(String text) {
        Instant moment = Instant.parse(text);

        assertThat(SupportedTimes.contain(moment)).isFalse();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeInterval.startingAt(moment))
                .withMessageContaining("is not in the years 0 to 9999")
                .satisfies(error -> assertThat(error.field()).isEqualTo("interval"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeInterval.of(moment, moment))
                .withMessageContaining("is not in the years 0 to 9999");
        assertThat(TimeInterval.asStored(moment).problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("it is not in the years 0 to 9999"));
        assertThat(TimeInterval.asStored(NOON, moment).problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("it is not in the years 0 to 9999"));
        assertThat(TimeInterval.asStored(moment).running()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "2026-03-02T12:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void takes_a_year_of_four_digits(String text) {
        Instant moment = Instant.parse(text);

        assertThat(SupportedTimes.contain(moment)).isTrue();
        assertThat(SupportedTimes.nearest(moment)).isEqualTo(moment);
        assertThat(TimeInterval.startingAt(moment).start()).isEqualTo(WholeSeconds.of(moment));
        assertThat(TimeInterval.asStored(moment).problem()).isEmpty();
    }

    @Test
    void rejects_an_interval_that_ends_in_another_year() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeInterval.of(SupportedTimes.LAST, SupportedTimes.LAST.plusSeconds(1)))
                .withMessage("+10000-01-01T00:00:00Z is not in the years 0 to 9999");
        assertThat(TimeInterval.of(SupportedTimes.FIRST, SupportedTimes.FIRST).problem())
                .isEmpty();
    }

    @Test
    void the_nearest_of_another_year_is_the_first_or_the_last_second() {
        assertThat(SupportedTimes.nearest(Instant.MIN)).isEqualTo(Instant.parse("0000-01-01T00:00:00Z"));
        assertThat(SupportedTimes.nearest(Instant.MAX)).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }

    @Test
    void rejects_a_period_with_another_year() {
        LocalDate last = LocalDate.of(9999, 12, 31);
        LocalDate first = LocalDate.of(0, 1, 1);

        assertThat(ReportPeriod.day(last, ZoneOffset.UTC).end()).isEqualTo(Instant.parse("+10000-01-01T00:00:00Z"));
        assertThat(ReportPeriod.day(first, ZoneOffset.UTC).start()).isEqualTo(SupportedTimes.FIRST);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ReportPeriod.day(last.plusDays(1), ZoneOffset.UTC))
                .withMessage("+10000-01-01 to +10000-01-01 is not in the years 0 to 9999")
                .satisfies(error -> assertThat(error.field()).isEqualTo("period"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ReportPeriod(first.minusDays(1), last, ZoneOffset.UTC));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ReportPeriod.lastDays(Integer.MAX_VALUE, NOON, ZoneOffset.UTC));
    }
}
