package io.github.stint.imports;

import static io.github.stint.imports.Reading.BERLIN;
import static io.github.stint.imports.Reading.content;
import static io.github.stint.imports.Reading.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.importing.ImportRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are encoded unusually, damaged or made to do harm. */
class HostileFilesTest {

    private static final String CSV =
            "start,end,description\r\n2026-03-02 9:00,2026-03-02 10:00,Caf\u00E9 \uD83C\uDF89\r\n";

    private static List<ImportRow> decoded(byte[] bytes) {
        ImportContent content = new ImportReader(BERLIN).read(new ByteArrayInputStream(bytes));
        assertThat(content.problems()).isEmpty();
        return content.rows();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM"})
    void reads_unicode(String charset) {
        assertThat(decoded(CSV.getBytes(Charset.forName(charset))))
                .extracting(ImportRow::description)
                .containsExactly("Caf\u00E9 \uD83C\uDF89");
    }

    @Test
    void ignores_a_byte_order_mark() {
        assertThat(decoded(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(decoded("\uFEFF".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Reading.rows("\uFEFF" + CSV)).hasSize(1);
    }

    private static void assertInvalid(byte[] bytes, String message) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ImportReader(BERLIN).read(new ByteArrayInputStream(bytes)))
                .withMessageContaining(message);
    }

    @Test
    void refuses_what_is_not_text() {
        assertInvalid(
                CSV.getBytes(StandardCharsets.ISO_8859_1),
                "line 1, column 1: the text from here on is not valid UTF-8");
        assertInvalid("start,end\n".getBytes(StandardCharsets.UTF_16LE), "NUL character");
        assertInvalid(new byte[] {'{', 0}, "line 1, column 2: NUL character");
        assertInvalid(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'a'}, "not valid UTF-16");
    }

    @Test
    void reports_a_failing_source() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk error");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("disk error");
            }
        };

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> new ImportReader(BERLIN).read(failing))
                .withMessageContaining("disk error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start,end\n\"2026-03-02 9:00,2026-03-02 10:00\n",
                "start,end\n\"2026-03-02 9:00\"x,2026-03-02 10:00\n",
                "start,end,START\n1,2,3\n",
            })
    void refuses_values_that_are_quoted_incorrectly(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> content(text));
    }

    @Test
    void refuses_values_that_are_too_long() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content("start,end,description\na,b," + "x".repeat(200_000) + "\n"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content("{\"start\":\"x\"}\n{\"a\":\"" + "x".repeat(200_000) + "\"}\n"))
                .withMessageContaining("line 2 is longer than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"start\":",
                "[{\"start\":\"2026-03-02 9:00\" \"end\"}]",
                "{\"start\":01}",
                "{'start':1}",
                "{\"start\":NaN}",
                "[1] [2]",
                "{} {}",
                "[,]",
                "{\"a\":\"\\x\"}",
            })
    void refuses_invalid_json_with_its_place(String text) {
        assertThat(problems(text)).isNotEmpty().last().asString().matches("line 1, column \\d+: .*");
    }

    @Test
    void refuses_deeply_nested_json() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(problems("[{\"a\":" + deep + "}]")).isNotEmpty();
        assertThat(problems(deep)).isNotEmpty();
        assertThat(problems("{\"a\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001) + "}"))
                .isNotEmpty();
    }

    @Test
    void refuses_duplicate_keys() {
        assertThat(problems(
                        "{\"start\":\"2026-03-02 9:00\",\"end\":\"2026-03-02 10:00\",\"END\":\"2026-03-02 11:00\"}"))
                .singleElement()
                .asString()
                .contains("the key \"END\" occurs twice");
    }

    @Test
    void refuses_values_of_other_types() {
        assertThat(problems("[1,\"a\",null,[],{\"start\":{},\"end\":[]}]")).hasSize(5);
        assertThat(problems("{\"start\":1e999999999,\"end\":" + "9".repeat(10_000) + "}"))
                .hasSize(1);
        assertThat(problems("{\"start\":true,\"end\":false}")).hasSize(1);
    }

    @Test
    void skips_unknown_keys_and_names_a_limited_number_of_them() {
        StringBuilder future = new StringBuilder("{\"start\":\"2026-03-02 9:00\",\"end\":\"2026-03-02 10:00\"");
        for (int key = 0; key < 1_000; key++) {
            future.append(",\"future").append(key).append("\":{\"a\":[1]}");
        }

        ImportContent content = content(future + ",\"tags\":[\"a\"]}");

        assertThat(content.rows()).extracting(ImportRow::tags).containsExactly(List.of("a"));
        assertThat(content.ignoredColumns()).hasSize(ImportContent.MAX_IGNORED).startsWith("future0", "future1");
    }

    @Test
    void keeps_a_limited_number_of_rows_whose_dates_are_ambiguous() {
        String row = "{\"start\":\"03/04/2026 9:00\"}\n";

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content(row.repeat(100_001) + "{\"start\":\"03/25/2026 9:00\"}"))
                .withMessage("line 100001, column 2: the file has more than 100000 entries");
    }

    @Test
    void refuses_more_rows_than_the_limit() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content("start,end\n" + "2026-03-02 9:00,2026-03-02 10:00\n".repeat(100_001)))
                .withMessageContaining("more than 100000 entries");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content("start,end\n" + "x,y\n".repeat(20_000)))
                .withMessageContaining("more than 10000 rows cannot be read; the first one is line 2, column start");
    }

    /** A text without an end. */
    private static final class Endless extends Reader {

        private final String text;
        private int at;

        Endless(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            for (int index = offset; index < offset + length; index++) {
                buffer[index] = text.charAt(at++ % text.length());
            }
            return length;
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1},", "{\"a\":1}\n", "start,end\n", "\n", " "})
    void ends_for_a_source_without_an_end(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ImportReader(BERLIN).read(new Endless(text)));
        assertThat(new ImportReader(BERLIN).read(new Endless("[ ")).problems()).hasSize(1);
    }
}
