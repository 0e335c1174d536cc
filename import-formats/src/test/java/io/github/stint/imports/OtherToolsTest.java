package io.github.stint.imports;

import static io.github.stint.imports.Reading.BERLIN;
import static io.github.stint.imports.Reading.content;
import static io.github.stint.imports.Reading.problems;
import static io.github.stint.imports.Reading.row;
import static io.github.stint.imports.Reading.rows;
import static io.github.stint.imports.Reading.times;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.importing.ImportRow;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherToolsTest {

    @Test
    void reads_the_frames_of_watson() {
        ImportContent content = content("""
                [
                 [1772438400, 1772443800, "acme/site", "c327a93ef6214ecf", ["deep", "urgent", "deep"], 1772443900],
                 [1772443800, 1772445600.0, "mail", "aaaa", [], 1772445600],
                 [1772445600, 1772447400, "old", "bbbb", 1772447400],
                 [1772447400, 1772447400, "", "cccc"]
                ]""");

        assertThat(content.problems()).isEmpty();
        assertThat(content.format()).isEqualTo(ImportFormat.WATSON);
        ImportRow first = content.rows().get(0);
        assertThat(first.position()).hasToString("line 2, column 3");
        assertThat(times(first)).isEqualTo("2026-03-02T08:00:00Z/2026-03-02T09:30:00Z");
        assertThat(first.project()).contains("acme/site");
        assertThat(first.anyClient()).isTrue();
        assertThat(first.description()).isEmpty();
        assertThat(first.tags()).containsExactly("deep", "urgent");
        assertThat(content.rows()).extracting(ImportRow::tags).endsWith(List.of(), List.of(), List.of());
        assertThat(content.rows().get(3).project()).isEmpty();
    }

    @Test
    void reads_the_log_of_watson() {
        ImportContent content = content("""
                [{"id": "c327", "start": "2026-03-02T09:00:00+01:00", "stop": "2026-03-02T10:30:00+01:00",
                  "project": "acme", "tags": ["deep"]}]""");

        assertThat(content.problems()).isEmpty();
        assertThat(content.format()).isEqualTo(ImportFormat.WATSON);
        assertThat(times(content.rows().get(0))).isEqualTo("2026-03-02T08:00:00Z/2026-03-02T09:30:00Z");
        assertThat(rows(BERLIN.with(ImportFormat.WATSON), "[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[1772438400, 1772434800, \"acme\", \"id\", []]]",
                "[[null, 1772434800, \"acme\", \"id\", []]]",
                "[[0, 1772434800, \"acme\", \"id\", []]]",
                "[[1e12, 1772434800, \"acme\", \"id\", []]]",
                "[[99999999999999999999, 1772434800, \"acme\", \"id\", []]]",
                "[[1772438400]]",
                "[[], [1772438400, 1772443800, \"acme\"]]",
                "[[\"soon\", \"later\", \"acme\"]]",
                "[[1772438400, 1772443800, {\"name\":\"acme\"}, \"id\", []]]",
                "[[1772438400, 1772443800, \"acme\", \"id\", [7]]]",
            })
    void refuses_defective_frames(String text) {
        assertThat(problems(text)).hasSize(1).first().asString().startsWith("line 1, column ");
    }

    @Test
    void reads_the_export_of_timewarrior() {
        ImportContent content = content("""
                [
                {"id":2,"start":"20260302T080000Z","end":"20260302T093000Z","tags":["acme","deep work"],"annotation":"Review \\"A\\""},
                {"id":1,"start":"20260302T100000Z","tags":["mail"]}
                ]
                """);

        assertThat(content.problems()).isEmpty();
        assertThat(content.format()).isEqualTo(ImportFormat.TIMEWARRIOR);
        assertThat(content.running()).isEqualTo(1);
        ImportRow row = content.rows().get(0);
        assertThat(times(row)).isEqualTo("2026-03-02T08:00:00Z/2026-03-02T09:30:00Z");
        assertThat(row.description()).isEqualTo("Review \"A\"");
        assertThat(row.tags()).containsExactly("acme", "deep work");
        assertThat(row.project()).isEmpty();
    }

    @Test
    void names_keys_of_other_tools_that_are_not_read() {
        assertThat(content(
                                "[{\"id\":1,\"start\":\"20260302T080000Z\",\"end\":\"20260302T093000Z\",\"client\":\"Acme\"}]")
                        .ignoredColumns())
                .containsExactly("client");
        assertThat(content(
                                "[{\"start\":\"2026-03-02T09:00:00Z\",\"stop\":\"2026-03-02T10:30:00Z\",\"message\":\"Mail\"}]")
                        .ignoredColumns())
                .containsExactly("message");
    }

    @Test
    void refuses_defective_intervals_of_timewarrior() {
        assertThat(problems("[{\"start\":\"20260302T080000Z\",\"end\":\"20260302T090000Z\",\"tags\":[{\"a\":1}]}]"))
                .hasSize(1);
        assertThat(problems("[{\"start\":\"20260302T080000Z\",\"end\":\"20260302T070000Z\"}]"))
                .hasSize(1);
        assertThat(problems("[{\"start\":\"20260302T080000Z\",\"end\":\"20260230T070000Z\"}]"))
                .singleElement()
                .asString()
                .contains("is not a time of timew export");
        assertThat(content(BERLIN.with(ImportFormat.TIMEWARRIOR), "[{\"end\":\"20260302T070000Z\"}]")
                        .problems())
                .hasSize(1);
    }

    @Test
    void reads_a_file_of_klog() {
        ImportContent content = content("""
                2026-03-02 (8h!)
                Office #work
                    8:00 - 9:30 Review #deep #ticket=123
                    <23:00-0:30 Night
                    23:30 - 0:30>
                    1:00pm - 2:15pm Lunch talk
                        second line #talk-show
                    22:00 - 24:00
                    15:00 - ???

                2026/03/03
                \t9:00 - 10:00\tTab
                """);

        assertThat(content.problems()).isEmpty();
        assertThat(content.format()).isEqualTo(ImportFormat.KLOG);
        assertThat(content.running()).isEqualTo(1);
        assertThat(content.rows())
                .extracting(Reading::times)
                .containsExactly(
                        "2026-03-02T07:00:00Z/2026-03-02T08:30:00Z",
                        "2026-03-01T22:00:00Z/2026-03-01T23:30:00Z",
                        "2026-03-02T22:30:00Z/2026-03-02T23:30:00Z",
                        "2026-03-02T12:00:00Z/2026-03-02T13:15:00Z",
                        "2026-03-02T21:00:00Z/2026-03-02T23:00:00Z",
                        "2026-03-03T08:00:00Z/2026-03-03T09:00:00Z");
        assertThat(content.rows())
                .extracting(ImportRow::description)
                .containsExactly(
                        "Review #deep #ticket=123",
                        "Night",
                        "Office #work",
                        "Lunch talk\nsecond line #talk-show",
                        "Office #work",
                        "Tab");
        assertThat(content.rows())
                .extracting(ImportRow::tags)
                .startsWith(List.of("work", "deep", "ticket=123"), List.of("work"))
                .contains(List.of("work", "talk-show"))
                .endsWith(List.of());
        assertThat(content.rows().get(0).position()).hasToString("line 3, column 5");
    }

    @Test
    void places_durations_of_klog_only_as_stated() {
        String text = "2026-03-02\n  1h30m Review\n  45m\n  +1h Mail\n  90m\n\n2026-03-02\n  5m Later\n";

        assertThat(problems(text)).hasSize(5).first().asString().startsWith("line 2, column 3: it has a duration");
        assertThat(rows(BERLIN.withStartOfDurations(LocalTime.of(9, 0)), text))
                .extracting(Reading::times)
                .containsExactly(
                        "2026-03-02T08:00:00Z/2026-03-02T09:30:00Z",
                        "2026-03-02T09:30:00Z/2026-03-02T10:15:00Z",
                        "2026-03-02T10:15:00Z/2026-03-02T11:15:00Z",
                        "2026-03-02T11:15:00Z/2026-03-02T12:45:00Z",
                        "2026-03-02T12:45:00Z/2026-03-02T12:50:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02^    -1h Break|line 2, column 5: -1h is a negative duration",
                "2026-03-02^    10:00 - 9:00|line 2, column 5: ",
                "2026-03-02^    25:00 - 26:00|line 2, column 5: \"25:00\" is not",
                "2026-03-02^    13:00pm - 2:00pm|line 2, column 5: \"13:00pm\" is not",
                "2026-03-02^    Review|line 2, column 5: it begins with no time",
                "2026-03-02^    h Review|line 2, column 5: it begins with no time",
                "2026-03-02^         8:00 - 9:00|line 2, column 1: it is neither",
                "2026-03-02^    8:00 - 9:00^Summary|line 3, column 1: it is neither",
                "2026-02-30^    8:00 - 9:00|line 1, column 1: \"2026-02-30\" is not a date",
                "2026-03-02^    8:00 - 9:00^^Notes|line 4, column 1: it does not begin with a date",
                "2026-03-29^    2:30 - 4:00|line 2, column 5: 02:30 on 2026-03-29 does not exist",
                "2026-03-19^    8:00 - 9:30 Fonts^    9:30 – 11:00 Meeting|line 3, column 5: it begins with no time",
                "2026-03-19^    8:00 - 9:30 Fonts^    1.5h Call|line 3, column 5: it begins with no time",
                "2026-03-19^    8:00 - 9:30 Fonts^    1h30 Call|line 3, column 5: it begins with no time",
                "2026-03-19^    8:00 - 9:30 Fonts^    9.30 - 11:00|line 3, column 5: it begins with no time",
                "2026-03-19^  8:00 - 9:30 Fonts^  9.30 - 11:00|line 3, column 3: it begins with no time",
                "2026-03-19^    8:00 - 9:30 Fonts^  9:30 - 11:00|line 3, column 1: it is neither",
                "2026-03-19^  8:00 - 9:30 Fonts^   9:30 - 11:00|line 3, column 1: it is neither",
                "2026-03-19^    8:00 - 9:30 Fonts^      9:30 - 11:00|line 3, column 1: it is neither",
                "2026-03-19^ 8:00 - 9:30 Fonts|line 2, column 1: it is neither",
                "2026-03-19^    h^Summary|line 2, column 5: it begins with no time",
            })
    void refuses_what_klog_does_not_have_with_its_place(String text, String problem) {
        assertThat(problems(text.replace('^', '\n')))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith(problem);
    }

    @Test
    void a_line_with_twice_the_indentation_of_the_record_continues_the_summary() {
        ReadOptions placed = BERLIN.withStartOfDurations(LocalTime.of(9, 0));
        String text = """
                2026-03-19
                  8:00 - 9:30 Fonts
                    9:00 - 9:15 was the call
                    1h of it on the phone
                  10:00 - 11:00

                2026-03-20
                \t8:00 - 9:30
                \t\t1h Logo

                2026-03-21
                    8:00 - 9:30 Mail
                          -2h inbox
                """;

        assertThat(rows(placed, text))
                .extracting(ImportRow::description)
                .containsExactly(
                        "Fonts\n9:00 - 9:15 was the call\n1h of it on the phone", "", "1h Logo", "Mail\n-2h inbox");
        assertThat(rows(placed, text).get(1).interval().start()).hasToString("2026-03-19T09:00:00Z");
    }

    @Test
    void detects_each_format_after_white_space() {
        assertThat(content("\n\n2026-03-02\n  8:00 - 9:00\n").rows()).hasSize(1);
        assertThat(content(" [ [1772438400, 1772443800, \"a\"]]").format()).isEqualTo(ImportFormat.WATSON);
        assertThat(row("2026-03-02 (8h!)\r\n  8:00 - 9:00 a\r\n").description()).isEqualTo("a");
        assertThat(ImportFormat.TIMEWARRIOR.label()).isEqualTo("timewarrior");
        assertThat(ImportFormat.values())
                .filteredOn(ImportFormat::isJson)
                .containsExactly(ImportFormat.NDJSON, ImportFormat.WATSON, ImportFormat.TIMEWARRIOR);
    }
}
