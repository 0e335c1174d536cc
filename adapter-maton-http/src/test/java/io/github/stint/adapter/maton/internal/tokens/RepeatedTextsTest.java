package io.github.stint.adapter.maton.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedTextsTest {

    private final RepeatedTexts texts = new RepeatedTexts();

    private String get(String text) {
        return texts.get(("<" + text + ">").toCharArray(), 1, text.length());
    }

    @Test
    void equal_texts_are_one_object() {
        String first = get("64c777ddd3fcab07cfbb210c");

        assertThat(first).isEqualTo("64c777ddd3fcab07cfbb210c");
        assertThat(get("64c777ddd3fcab07cfbb210c")).isSameAs(first);
        assertThat(get("64c777ddd3fcab07cfbb210d")).isEqualTo("64c777ddd3fcab07cfbb210d");
        assertThat(get("64c777ddd3fcab07cfbb210c")).isSameAs(first);
    }

    @Test
    void texts_in_the_same_place_are_not_confused() {
        for (int each = 0; each < 2000; each++) {
            assertThat(get("id-" + each)).isEqualTo("id-" + each);
            assertThat(get(each + "-000000")).isEqualTo(each + "-000000");
        }
    }

    @Test
    void reads_the_empty_text() {
        assertThat(get("")).isEmpty();
        assertThat(get("a")).isEqualTo("a");
        assertThat(get("")).isEmpty();
    }
}
