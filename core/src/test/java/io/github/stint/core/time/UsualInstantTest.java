package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualInstantTest {

    private static final String USUAL = "2026-02-28T23:59:58Z";

    private static long epochSecond(String text) {
        return UsualInstant.epochSecond(text.toCharArray(), 0, text.length());
    }

    @Property
    void reads_every_second_of_the_years_0_to_9999(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second) {
        assertThat(epochSecond(Instant.ofEpochSecond(second).toString())).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "2024-02-29T00:00:00Z",
                "2000-02-29T23:59:59Z",
                "2026-01-31T00:00:00Z",
                "2026-04-30T09:09:09Z",
                "9999-12-31T23:59:59Z",
            })
    void reads_the_first_and_the_last_of_each_part(String text) {
        assertThat(epochSecond(text)).isEqualTo(Instant.parse(text).getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "50", "123", "000001", "123456789", "000000000", "999999999"})
    void reads_a_fraction_of_up_to_nine_digits(String digits) {
        String text = "2026-02-28T23:59:58." + digits + "Z";
        char[] buffer = ("9" + text + "9").toCharArray();

        long second = UsualInstant.epochSecond(buffer, 1, text.length());
        int nanosecond = UsualInstant.nanoseconds(buffer, 1, text.length());

        assertThat(Instant.ofEpochSecond(second, nanosecond)).isEqualTo(Instant.parse(text));
    }

    @Test
    void reads_a_part_of_a_buffer() {
        char[] buffer = ("9" + USUAL + "9").toCharArray();

        assertThat(UsualInstant.epochSecond(buffer, 1, USUAL.length()))
                .isEqualTo(Instant.parse(USUAL).getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-28",
                "2026-02-28T23:59Z",
                "2026-02-28T23:59:58",
                "2026-02-28T23:59:58.Z",
                "2026-02-28T23:59:58.0",
                "2026-02-28T23:59:58,0Z",
                "2026-02-28T23:59:58.0123456789Z",
                "2026-02-28T23:59:58.12x4Z",
                "2026-02-28T23:59:58.12+1Z",
                "2026-02-28T23:59:580Z",
                "2026-02-28T24:00:00Z",
                "2026-02-28T23:60:00Z",
                "2016-12-31T23:59:60Z",
                "2026-00-10T00:00:00Z",
                "2026-13-10T00:00:00Z",
                "2026-02-00T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2026-01-32T00:00:00Z",
                "2026-04-31T00:00:00Z",
            })
    void leaves_other_forms_and_what_does_not_exist_to_the_jdk(String text) {
        assertThat(epochSecond(text)).isEqualTo(UsualInstant.OTHER_FORM);
    }

    @Test
    void leaves_every_other_character_to_the_jdk() {
        for (int at = 0; at < USUAL.length(); at++) {
            for (char other : new char[] {'/', ':', 'x', '\u0660', '\uFF10', '\u0000', ' '}) {
                if (USUAL.charAt(at) != other) {
                    StringBuilder text = new StringBuilder(USUAL);
                    text.setCharAt(at, other);
                    assertThat(epochSecond(text.toString())).as(text.toString()).isEqualTo(UsualInstant.OTHER_FORM);
                }
            }
        }
    }
}
