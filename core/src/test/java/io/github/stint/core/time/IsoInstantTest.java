package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoInstantTest {

    private static final long FIRST = -62_167_219_200L;
    private static final long LAST = 253_402_300_799L;

    private static String result(Function<String, Instant> parser, String text) {
        try {
            return parser.apply(text).toString();
        } catch (DateTimeParseException invalid) {
            return String.valueOf(invalid.getMessage());
        }
    }

    private static void assertSameAsTheJdk(String text) {
        assertThat(result(IsoInstant::parse, text)).isEqualTo(result(Instant::parse, text));
    }

    @Property
    void reads_every_second_as_it_was_written(@ForAll @LongRange(min = FIRST, max = LAST) long second) {
        Instant instant = Instant.ofEpochSecond(second);

        assertThat(IsoInstant.parse(instant.toString())).isEqualTo(instant);
    }

    @Property
    void reads_every_nanosecond_as_it_was_written(
            @ForAll @LongRange(min = FIRST, max = LAST) long second,
            @ForAll @IntRange(max = 999_999_999) int nanosecond) {
        Instant instant = Instant.ofEpochSecond(second, nanosecond);

        assertThat(IsoInstant.parse(instant.toString())).isEqualTo(instant);
    }

    @Property
    void reads_and_rejects_any_fraction_as_the_jdk_does(@ForAll @NumericChars @StringLength(max = 11) String digits) {
        assertSameAsTheJdk("2026-02-28T23:59:58." + digits + "Z");
    }

    @Property
    void reads_and_rejects_what_the_jdk_does(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day,
            @ForAll @IntRange(max = 26) int hour,
            @ForAll @IntRange(max = 62) int minute,
            @ForAll @IntRange(max = 62) int second) {
        assertSameAsTheJdk(String.format("%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day, hour, minute, second));
    }

    @Property
    void reads_and_rejects_with_any_other_character_what_the_jdk_does(
            @ForAll @IntRange(max = 23) int at,
            @ForAll @CharRange(from = ' ', to = '~') @Chars({'\u0660', '\uFF10', '\u0000'}) char character) {
        StringBuilder text = new StringBuilder("2026-02-28T23:59:58.123Z");
        text.setCharAt(at, character);

        assertSameAsTheJdk(text.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-13T18:34:28.000Z",
                "2026-02-13T18:34:28.123456789Z",
                "2026-02-13T20:34:28+02:00",
                "2024-02-29T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-12-31T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "+12026-02-13T18:34:28Z",
                "2026-02-13t18:34:28z",
                "2026-02-13T18:34Z",
                "2026-02-13T18:34:28",
                "2026-02-13",
                "",
            })
    void reads_other_forms_as_the_jdk_does(String text) {
        assertSameAsTheJdk(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-02-13T18:60:00Z"})
    void rejects_what_is_no_time(String text) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> IsoInstant.parse(text));
    }
}
