package io.github.stint.core.page;

import static org.assertj.core.api.Assertions.assertThat;

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
}
