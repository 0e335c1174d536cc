package io.github.stint.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Inputs in files. */
class CorpusTest {

    @Test
    void reads_lines_and_whole_files() {
        assertThat(Corpus.read(CorpusTest.class, "sample").inputs())
                .containsExactly("1h 30m", "\u0000\n\\", "{\"a\":\n1}");
    }

    @Test
    void rejects_a_folder_that_does_not_exist_and_an_empty_corpus() {
        assertThatIllegalArgumentException().isThrownBy(() -> Corpus.read(CorpusTest.class, "missing"));
        assertThatIllegalArgumentException().isThrownBy(Corpus::of);
    }

    @Test
    void a_formatted_text_is_parsed_to_the_same_text() {
        String text = "a\\\n\r\t\u0000\u007f\ud800x\u00e9\ud83d\ude00";

        assertThat(EscapedText.format(text)).isEqualTo("a\\\\\\n\\r\\t\\u0000\\u007f\\ud800x\\u00e9\\ud83d\\ude00");
        assertThat(EscapedText.parse(EscapedText.format(text))).isEqualTo(text);
        assertThatIllegalArgumentException().isThrownBy(() -> EscapedText.parse("\\x"));
        assertThatIllegalArgumentException().isThrownBy(() -> EscapedText.parse("\\u12"));
        assertThatIllegalArgumentException().isThrownBy(() -> EscapedText.parse("\\"));
    }

    @Test
    void lone_surrogates_become_invalid_bytes() {
        assertThat(EscapedText.toBytes("\u00e9\udcff\ud800")).containsExactly(0xC3, 0xA9, 0xFF, 0xED, 0xA0, 0x80);
    }
}
