package io.github.stint.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Website, WEBSITE",
        "Café, cafe",
        "CAFE\u0301, café", // an accent of its own
        "Straße, strasse",
        "STRAẞE, straße", // the sharp s has an upper case, too
        "TITLE, title", // in Turkish, the upper case of i has a dot
        "ISPARTA, ısparta",
        "İzmir, izmir",
        "ΟΔΟΣ, οδος", // the last letter of a Greek word has a lower case of its own
        "ﬁnance, finance",
        "' Website\u00a0', website"
    })
    void takesForEqualWhatAPersonDoes(String one, String other) {
        assertThat(TextFolding.fold(one)).isEqualTo(TextFolding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"c++, c", "c++, c#", "a b, ab", "1, 2", "Web-Site, Website"})
    void keepsApartWhatAPersonDoes(String one, String other) {
        assertThat(TextFolding.fold(one)).isNotEqualTo(TextFolding.fold(other));
    }
}
