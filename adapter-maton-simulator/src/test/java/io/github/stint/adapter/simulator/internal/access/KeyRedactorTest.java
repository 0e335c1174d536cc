package io.github.stint.adapter.simulator.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRedactorTest {

    private final KeyRedactor redactor = new KeyRedactor(Set.of("the-key-of-ada", "a", "sec/ret=key"));

    @ParameterizedTest
    @CsvSource({
        "/api/v1/user?key=the-key-of-ada, /api/v1/user?key=***",
        "/api/v1/user?the-key-of-ada, /api/v1/user?***",
        "/api/v1/the-key-of-ada/tags, /api/v1/***/tags",
        "/api/v1/user?key=Bearer%20the-key-of-ada&page=2, /api/v1/user?key=***&page=2",
        "/api/v1/user?key=%74he%2Dkey-of-ad%61, /api/v1/user?key=***",
        "/api/v1/user?key=a&name=a&name=bank, /api/v1/user?key=***&name=***&name=bank",
        "/api/v1/user?key=sec/ret=key, ***",
        "/api/v1/user?key=sec%2Fret%3Dkey, /api/v1/user?key=***",
        "/api/v1/user?key=the%252Dkey-of-ada, /api/v1/user?key=***",
        "/api/v1/THE-KEY-OF-ADA, /api/v1/***",
        "/api/v1/user?key=dGhlLWtleS1vZi1hZGE=, /api/v1/user?key=***=",
        "the-key-of-ada, ***",
        "x-the-key-of-ada, ***",
        "a, ***",
    })
    void replaces_keys_everywhere(String target, String redacted) {
        assertThat(redactor.redact(target)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/workspaces/6650a0/tags?name=banana&page-size=50",
        "/connections?status=ACTIVE",
        "/api/v1/tags?name=%E2%82%AC+$1%5C%250A",
        "/"
    })
    void keeps_everything_else(String target) {
        assertThat(redactor.redact(target)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "500 java.lang.Error: a key the-key-of-ada!, 500 java.lang.Error: *** key ***",
        "400 no banana for 100 %, 400 no banana for 100 %",
        "400 sec/ret=key, 400 ***",
    })
    void replaces_keys_in_texts(String text, String redacted) {
        assertThat(redactor.redactText(text)).isEqualTo(redacted);
    }
}
