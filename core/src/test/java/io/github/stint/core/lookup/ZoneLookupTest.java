package io.github.stint.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneLookupTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "UTC", "+05:30", "Z"})
    void finds_a_zone_by_its_name(String name) {
        assertThat(ZoneLookup.zone(name)).isEqualTo(ZoneId.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "berlin, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "Berln, Europe/Berlin",
        "Europe/Berln, Europe/Berlin",
        "new york, America/New_York",
        "Kolkatta, Asia/Kolkata",
        "utc, UTC",
    })
    void suggests_similar_names(String typed, String expected) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ZoneLookup.zone(typed))
                .withMessage("\"" + typed + "\" is not a time zone")
                .satisfies(unknown -> {
                    assertThat(unknown.code()).isEqualTo("invalid-time-zone");
                    assertThat(unknown.hint()).startsWith("did you mean ").contains(expected);
                    assertThat(unknown.hint().split(" or ", -1)).hasSizeLessThanOrEqualTo(5);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "qqqqqqqqqq", "Mars/Phobos-Base-17"})
    void names_the_form_if_nothing_is_similar(String typed) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ZoneLookup.zone(typed))
                .satisfies(unknown -> assertThat(unknown.hint()).contains("Europe/Berlin or UTC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EST", "CST", "CEST"})
    void explains_that_an_abbreviation_is_not_a_zone(String typed) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ZoneLookup.zone(typed))
                .satisfies(unknown ->
                        assertThat(unknown.hint()).startsWith("an abbreviation can stand for several zones"));
    }
}
