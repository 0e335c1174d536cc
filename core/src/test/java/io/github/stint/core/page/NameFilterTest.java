package io.github.stint.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFilterTest {

    @ParameterizedTest
    @CsvSource({
        "Website, site, true",
        "Website, SITE, true",
        "WEBSITE, site, true",
        "Website, '', true",
        "Website, sites, false",
        "C++, c+, true",
        "C++, c.*, false",
        // In Turkish these letters are not each other's upper and lower case, in the service they are.
        "TITLE, title, true",
        // The last letter of a Greek word has a lower case of its own.
        "ΟΔΟΣΑ, ΟΔΟΣ, true",
        "Οδός, ΌΣ, true"
    })
    void findsAPartIgnoringCase(String name, String part, boolean found) {
        assertThat(NameFilter.containing(part).matches(name)).isEqualTo(found);
    }

    @Test
    void findsAWholeNameInItsOwnCaseOnly() {
        assertThat(NameFilter.exactly("Website").matches("Website")).isTrue();
        assertThat(NameFilter.exactly("website").matches("Website")).isFalse();
        assertThat(NameFilter.exactly("Web").matches("Website")).isFalse();
    }

    /** With characters of one case only, and such as the Kelvin sign, whose lower case is in ASCII. */
    @Test
    @Tag("exhaustive")
    void finds_what_a_comparison_at_each_place_finds() {
        String letters = "aAkKsSiI@`[{5\u212a\u017f\u00b5\u03bc\u0130\u0131\ud801\udc00\udc28";
        Random random = new Random(20_260_302);
        int found = 0;
        for (int run = 0; run < 20_000; run++) {
            String text = text(random, letters, random.nextInt(12));
            String part = text(random, letters, random.nextInt(4));
            boolean expected = IntStream.rangeClosed(0, text.length() - part.length())
                    .anyMatch(at -> text.regionMatches(true, at, part, 0, part.length()));
            found += expected ? 1 : 0;
            assertThat(NameFilter.contains(text, part))
                    .as("\"%s\" in \"%s\"", part, text)
                    .isEqualTo(expected);
        }
        assertThat(found).as("texts that contain the part").isBetween(2_000, 18_000);
    }

    private static String text(Random random, String letters, int length) {
        return random.ints(length, 0, letters.length())
                .mapToObj(at -> letters.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
