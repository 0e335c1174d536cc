package io.github.stint.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class InputPropertiesTest {

    private static final long FIRST = Instant.parse("1985-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2035-01-01T00:00:00Z").getEpochSecond();
    private static final long MAX = TimeInterval.MAX_HOURS * 3_600L;

    private static InstantParser at(Instant now, ZoneId zone) {
        return new InstantParser(now, zone, note -> {});
    }

    @Property
    void an_instant_is_read_as_it_was_printed(
            @ForAll("zones") ZoneId zone, @ForAll("instants") Instant now, @ForAll("instants") Instant instant) {
        String printed = new InstantFormat(zone).dateTime(instant);

        assertThat(at(now, zone).parse(printed)).isEqualTo(instant);
        assertThat(InstantParser.countLeadingWords(List.of((printed + " Review").split(" ", -1))))
                .isEqualTo(printed.split(" ", -1).length);
    }

    @Property
    void an_instant_near_a_change_of_the_clocks_is_read_as_it_was_printed(
            @ForAll("changing") ZoneId zone,
            @ForAll("instants") Instant near,
            @ForAll @LongRange(min = -8_000, max = 8_000) long seconds) {
        Instant instant = zone.getRules().previousTransition(near).getInstant().plusSeconds(seconds);

        assertThat(at(near, zone).parse(new InstantFormat(zone).dateTime(instant)))
                .isEqualTo(instant);
    }

    @Property
    void an_interval_is_read_as_it_was_printed(
            @ForAll("zones") ZoneId zone,
            @ForAll("instants") Instant start,
            @ForAll @LongRange(min = 0, max = MAX) long seconds) {
        TimeInterval interval = TimeInterval.of(start, start.plusSeconds(seconds));
        InstantFormat format = new InstantFormat(zone);
        String end = interval.end().map(format::dateTime).orElseThrow();
        IntervalParser parser = new IntervalParser(at(start, zone));

        assertThat(parser.parse(format.dateTime(start) + " to " + end)).isEqualTo(interval);
        assertThat(parser.parse(format.dateTime(start) + "/" + end)).isEqualTo(interval);
        assertThat(parser.parse(interval.toString())).isEqualTo(interval);
        assertThat(parser.parse(start + "/" + interval.duration().orElseThrow().toString()))
                .isEqualTo(interval);
    }

    @Property
    void a_duration_is_read_as_it_was_printed(@ForAll @LongRange(min = 0, max = 3_600_000) long seconds) {
        IsoDuration duration = IsoDuration.ofSeconds(seconds);
        String onTheClock =
                String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds % 3_600 / 60, seconds % 60);

        assertThat(DurationParser.parse(duration.toString())).isEqualTo(duration);
        assertThat(DurationParser.parse(onTheClock)).isEqualTo(duration);
    }

    @Property
    void a_clock_time_is_the_latest_that_is_not_in_the_future(
            @ForAll("instants") Instant now, @ForAll @IntRange(min = 0, max = 86_399) int second) {
        LocalTime time = LocalTime.ofSecondOfDay(second);
        Instant read = at(now, ZoneId.of("UTC")).parse(time.toString());

        assertThat(read).isBeforeOrEqualTo(now).isAfter(now.minus(Duration.ofDays(1)));
        assertThat(LocalDateTime.ofInstant(read, ZoneId.of("UTC")).toLocalTime())
                .isEqualTo(time);
    }

    @Property
    void the_end_of_an_interval_is_on_the_day_of_its_start(
            @ForAll("zones") ZoneId zone,
            @ForAll("instants") Instant now,
            @ForAll @IntRange(min = 0, max = 86_399) int first,
            @ForAll @IntRange(min = 0, max = 86_399) int last) {
        String start = LocalTime.ofSecondOfDay(Math.min(first, last)).toString();
        String end = LocalTime.ofSecondOfDay(Math.max(first, last)).toString();
        try {
            TimeInterval read = new IntervalParser(at(now, zone)).parse(start + "-" + end);

            assertThat(read.start()).isBeforeOrEqualTo(now);
            assertThat(LocalDateTime.ofInstant(read.end().orElseThrow(), zone))
                    .isEqualTo(LocalDateTime.ofInstant(read.start(), zone)
                            .toLocalDate()
                            .atTime(LocalTime.parse(end)));
        } catch (InvalidValue skipped) {
            assertThat(skipped).hasMessageContaining("does not exist in");
        }
    }

    @Property
    void any_text_is_read_or_rejected_with_a_hint(@ForAll("phrases") String text) {
        IntervalParser parser = new IntervalParser(at(Instant.parse("2026-03-02T12:00:00Z"), ZoneId.of("UTC")));
        try {
            assertThat(parser.parse(text).end()).isPresent();
        } catch (InvalidValue rejected) {
            assertThat(rejected.hint()).isNotBlank();
        }
    }

    /** Texts of parts of times in any order. */
    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.of(
                        "9",
                        ":",
                        "00",
                        "am",
                        "pm",
                        " ",
                        "-",
                        "/",
                        "+",
                        "1h",
                        "30m",
                        "1d",
                        "to",
                        "ended",
                        "ago",
                        "now",
                        "noon",
                        "midnight",
                        "24:00",
                        "mon",
                        "yesterday",
                        "2026-03-02",
                        "T",
                        "Z",
                        ".5h",
                        "PT1H",
                        "99999")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "+05:30")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<ZoneId> changing() {
        return Arbitraries.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo")
                .map(ZoneId::of);
    }
}
