package io.github.stint.adapter.maton.internal.timeentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.timeentry.TimeEntry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries and lists of them are parsed, with the same result as if they were converted. */
class TimeEntryParserTest {

    private static byte[] list(String... entries) {
        return ("[" + String.join(",", entries) + "]").getBytes(StandardCharsets.UTF_8);
    }

    static Stream<String> usual() {
        return EntryLists.USUAL.stream();
    }

    static Stream<String> unusual() {
        return EntryLists.UNUSUAL.stream();
    }

    @ParameterizedTest
    @MethodSource("usual")
    void parses_the_usual_forms(String entry) throws IOException {
        assertThat(EntryLists.countParsed(list(entry, entry))).isEqualTo(2);
        assertThat(EntryLists.parsed(list(entry))).isEqualTo(EntryLists.converted(list(entry)));
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void reads_the_unusual_forms_as_the_general_way_does(String entry) {
        byte[] body = list(EntryLists.USUAL.get(0), entry, EntryLists.USUAL.get(1));

        assertThat(EntryLists.parsed(body)).isEqualTo(EntryLists.converted(body));
    }

    private static byte[] object(String entry) {
        return entry.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("usual")
    void parses_one_entry_of_a_usual_form(String entry) throws IOException {
        assertThat(EntryLists.countParsed(object(entry))).isEqualTo(1);
        assertThat(EntryLists.parsed(object(entry))).isEqualTo(EntryLists.converted(object(entry)));
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void reads_one_entry_of_an_unusual_form_as_the_general_way_does(String entry) {
        assertThat(EntryLists.parsed(object(entry))).isEqualTo(EntryLists.converted(object(entry)));
    }

    @Test
    void leaves_what_it_cannot_read_to_the_general_way() throws IOException {
        assertThat(EntryLists.entries(list(
                        "{\"id\":\"e1\",\"description\":7,\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}")))
                .extracting(TimeEntry::description)
                .containsExactly("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[]",
                "[] ",
                " []",
                "[]]",
                "[{}",
                "[{}] x",
                "[{\"id\":}]",
                "{\"connections\":[]}",
                "\ufeff[]",
                "[{\"id\":\"\\ud800\"}]",
                "{",
                "{}",
                "{} ",
                " {}",
                "{}}",
                "{} {}",
                "{\"id\":}",
                "{\"id\":\"\\ud800\"}",
                "\ufeff{}",
                "{\"code\":501,\"message\":\"no\"}",
                "{\"code\":200}",
                "[{\"other\":\"\u0000\"}]",
                "null",
            })
    void reads_and_rejects_what_the_general_way_does(String body) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = body.getBytes(charset);
            assertThat(EntryLists.parsed(bytes)).isEqualTo(EntryLists.converted(bytes));
        }
    }

    @Test
    @Tag("exhaustive")
    void reads_bytes_that_are_no_text_as_the_general_way_does() {
        byte[] usual = list(EntryLists.USUAL.get(0));
        int at = new String(usual, StandardCharsets.ISO_8859_1).indexOf("Review");
        for (int first = 0x80; first <= 0xFF; first++) {
            byte[] body = usual.clone();
            body[at] = (byte) first;
            body[at + 1] = (byte) 0x80;
            assertThat(EntryLists.parsed(body)).isEqualTo(EntryLists.converted(body));
        }
    }

    @Test
    void nesting_has_the_same_limit() {
        for (int depth : new int[] {400, 498, 499, 500, 501, 600}) {
            byte[] body = list("{\"id\":\"e1\",\"other\":" + "[".repeat(depth) + "]".repeat(depth)
                    + ",\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}");
            assertThat(EntryLists.parsed(body)).as("depth %d", depth).isEqualTo(EntryLists.converted(body));
        }
    }

    @Test
    void entries_share_what_repeats() throws IOException {
        String other = EntryLists.USUAL.get(2).replace("\"e1\"", "\"e2\"");
        List<TimeEntry> entries = EntryLists.entries(list(EntryLists.USUAL.get(2), other));
        TimeEntry one = entries.get(0);
        TimeEntry two = entries.get(1);

        assertThat(two.userId()).isSameAs(one.userId());
        assertThat(two.workspaceId()).isSameAs(one.workspaceId());
        assertThat(two.projectId().orElseThrow()).isSameAs(one.projectId().orElseThrow());
        assertThat(two.taskId().orElseThrow()).isSameAs(one.taskId().orElseThrow());
        assertThat(two.tagIds().get(1)).isSameAs(one.tagIds().get(1));
        assertThat(two.names()).isSameAs(one.names());
        assertThat(two.id()).isNotEqualTo(one.id());
    }
}
