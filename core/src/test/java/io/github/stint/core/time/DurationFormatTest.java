package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.input.DurationParser;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationFormatTest {

    @ParameterizedTest
    @CsvSource({
        "PT2H30M, 2:30, 2:30:00, 2h 30m",
        "PT2H5S, 2:00:05, 2:00:05, 2h 5s",
        "PT5M, 0:05, 0:05:00, 5m",
        "PT86H40M13S, 86:40:13, 86:40:13, 86h 40m 13s",
        "PT1H, 1:00, 1:00:00, 1h",
        "PT0S, 0:00, 0:00:00, 0m"
    })
    void writes_durations_for_people(String duration, String clock, String withSeconds, String units) {
        IsoDuration exact = IsoDuration.parse(duration);

        assertThat(exact.format(DurationFormat.CLOCK)).isEqualTo(clock);
        assertThat(exact.format(DurationFormat.CLOCK_WITH_SECONDS)).isEqualTo(withSeconds);
        assertThat(exact.format(DurationFormat.UNITS)).isEqualTo(units);
    }

    @Property
    void each_form_is_read_as_the_same_duration(
            @ForAll DurationFormat form, @ForAll @LongRange(min = 0, max = 3_600L * 999_999_999) long seconds) {
        IsoDuration duration = IsoDuration.ofSeconds(seconds);

        assertThat(DurationParser.parse(duration.format(form))).isEqualTo(duration);
    }

    @Test
    void a_column_has_seconds_if_one_of_its_durations_has() {
        IsoDuration hour = IsoDuration.ofHours(1);

        assertThat(DurationFormat.clockFor(Stream.of(hour, IsoDuration.ofMinutes(5))))
                .isEqualTo(DurationFormat.CLOCK);
        assertThat(DurationFormat.clockFor(Stream.of(hour, IsoDuration.ofSeconds(61))))
                .isEqualTo(DurationFormat.CLOCK_WITH_SECONDS);
        assertThat(DurationFormat.clockFor(Stream.of())).isEqualTo(DurationFormat.CLOCK);
    }
}
