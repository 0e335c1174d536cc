package io.github.stint.imports;

import static io.github.stint.imports.Reading.BERLIN;
import static io.github.stint.imports.Reading.content;
import static io.github.stint.imports.Reading.problems;
import static io.github.stint.imports.Reading.row;
import static io.github.stint.imports.Reading.rows;
import static io.github.stint.imports.Reading.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.ImportRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFormatsTest {

    private static final String COMPLETE =
            "{\"id\":\"1\",\"description\":\"Plan = \\\"A\\\"\\n\",\"start\":\"2026-03-02T08:00:00Z\","
                    + "\"end\":\"2026-03-02T09:30:00Z\",\"duration\":\"PT1H30M\",\"running\":false,\"billable\":true,"
                    + "\"projectId\":\"p\",\"projectName\":\"Site\",\"taskId\":\"t\",\"taskName\":\"Draft\",\"tagIds\":[\"a\",\"b\"],"
                    + "\"tagNames\":[\"deep\",\"x;y\"],\"userId\":\"u\",\"workspaceId\":\"w\",\"clientId\":\"c\",\"clientName\":\"Acme\"}";

    private static final String RUNNING =
            "{\"start\":\"2026-03-02T08:00:00Z\",\"end\":null,\"duration\":\"PT1H\",\"running\":true,\"userId\":\"u\"}";

    @Test
    void reads_each_line_of_ndjson() {
        ImportContent content = content(COMPLETE + "\n" + RUNNING + "\n\n" + COMPLETE + "\n");

        assertThat(content.problems()).isEmpty();
        assertThat(content.format()).isEqualTo(ImportFormat.NDJSON);
        assertThat(content.running()).isEqualTo(1);
        assertThat(content.user()).contains("u");
        assertThat(content.rows()).hasSize(2);
        ImportRow row = content.rows().get(0);
        assertThat(row.position()).hasToString("line 1, column 49");
        assertThat(content.rows().get(1).position().line()).isEqualTo(4);
        assertThat(times(row)).isEqualTo("2026-03-02T08:00:00Z/2026-03-02T09:30:00Z");
        assertThat(row.description()).isEqualTo("Plan = \"A\"\n");
        assertThat(row.project()).contains("Site");
        assertThat(row.client()).contains("Acme");
        assertThat(row.anyClient()).isFalse();
        assertThat(row.task()).contains("Draft");
        assertThat(row.tags()).containsExactly("deep", "x;y");
        assertThat(row.billable()).contains(true);
    }

    @Test
    void reads_an_array_or_a_single_object_on_several_lines() {
        String pretty = COMPLETE.replace(",\"", ",\n  \"");

        assertThat(rows("[" + COMPLETE + ",\n" + COMPLETE + "]")).hasSize(2);
        assertThat(rows(pretty)).isEqualTo(rows("[" + pretty + "]")).hasSize(1);
        assertThat(rows("[]")).isEmpty();
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n \n")).isEmpty();
    }

    @Test
    void reads_csv_with_the_columns_of_the_program() {
        ImportRow row = row("""
                id,description,start,end,duration,running,billable,projectId,projectName,taskId,taskName,tagIds,tagNames,userId,workspaceId,clientId,clientName
                1,"'=Plan, ""A""
                next",2026-03-02T08:00:00Z,2026-03-02T09:30:00Z,PT1H30M,false,true,p,Site,t,Draft,a;b,'=deep;urgent,u,w,c,Acme
                """);

        assertThat(row.position()).hasToString("line 2, column start");
        assertThat(row.description()).isEqualTo("=Plan, \"A\"\nnext");
        assertThat(row.tags()).containsExactly("=deep", "urgent");
        assertThat(row.client()).contains("Acme");
        assertThat(times(row)).isEqualTo("2026-03-02T08:00:00Z/2026-03-02T09:30:00Z");
    }

    @Test
    void removes_one_apostrophe_before_a_formula_only() {
        assertThat(CsvFile.Cell.plain("'=a")).isEqualTo("=a");
        assertThat(CsvFile.Cell.plain("''=a")).isEqualTo("'=a");
        assertThat(CsvFile.Cell.plain("'tis")).isEqualTo("'tis");
        assertThat(CsvFile.Cell.plain("-15")).isEqualTo("-15");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02 9:00|2026-03-02 10:30",
                "2026-03-02T09:00|2026-03-02T10:30:00.5",
                "2026-03-02T09:00+01:00|2026-03-02 09:30:00Z",
                "2026-03-02T09:00+0100|2026-03-02T10:30:00.123456+01:00",
                "2026/03/02 9:00 AM|2026/03/02 10:30 a.m.",
                "13.03.2026 9:00|13.03.2026 10:30",
                "03/13/2026 09:00 AM|03/13/2026 10:30 AM",
            })
    void reads_times_with_and_without_an_offset(String start, String end) {
        ImportRow row = row("start,end\n" + start + "," + end + "\n");

        assertThat(times(row)).matches("2026-03-(02|13)T08:00:00Z/2026-03-(02|13)T09:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "9:00,10:30,,08:00:00Z/2026-03-02T09:30:00Z",
        "22:00,24:00,,21:00:00Z/2026-03-02T23:00:00Z",
        "12:00 AM,12:30 PM,,00:00:00Z/2026-03-02T11:30:00Z",
        "9:00,,1h 30m,08:00:00Z/2026-03-02T09:30:00Z",
        "9:00,,1.5,08:00:00Z/2026-03-02T09:30:00Z",
        "9:00,10:30,1:30,08:00:00Z/2026-03-02T09:30:00Z",
    })
    void reads_rows_that_a_person_writes(String start, String end, String duration, String expected) {
        ImportRow row = row("date;start;end;duration;project;tags\n2026-03-02;" + start + ";" + (end == null ? "" : end)
                + ";" + (duration == null ? "" : duration) + ";Site;\n");

        String day = start.equals("12:00 AM") ? "2026-03-01T23:" : "2026-03-02T";
        assertThat(times(row)).isEqualTo(day + (start.equals("12:00 AM") ? expected.substring(3) : expected));
        assertThat(row.project()).contains("Site");
        assertThat(row.anyClient()).isTrue();
        assertThat(row.tags()).isEmpty();
        assertThat(row.billable()).isEmpty();
    }

    @Test
    void refuses_a_duration_in_json_that_may_be_hours_minutes_or_seconds() {
        String start = "{\"start\":\"2026-03-02T08:00:00Z\",\"duration\":";

        assertThat(problems(start + "45}"))
                .containsExactly(
                        "line 1, column 43: \"45\" is a duration without a unit; write it like 1h30m, 90m, 1.5 or"
                                + " 1:30; a number with decimals is in hours");
        assertThat(times(row(start + "1.5}"))).endsWith("T09:30:00Z");
        assertThat(times(row(start + "\"90m\"}"))).endsWith("T09:30:00Z");
    }

    @Test
    void reads_the_longest_entry_that_can_be_stored() {
        assertThat(times(row("start,duration\n2026-03-02T08:00:00Z,999h\n"))).endsWith("2026-04-12T23:00:00Z");
    }

    private static String json(String field) {
        return "{\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\"," + field + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"project\":{\"name\":\"Acme\"}'|line 1, column 71: the value of this key is an object",
                "'\"project\":[\"Acme\"]'|line 1, column 71: the value of this key is an array",
                "'\"description\":[\"a\"]'|line 1, column 75: the value of this key is an array",
                "'\"billable\":{}'|line 1, column 72: the value of this key is an object",
                "'\"duration\":[]'|line 1, column 72: the value of this key is an array",
                "'\"tags\":{\"a\":1}'|line 1, column 68: the value of this key is an object",
                "'\"tags\":[{\"name\":\"a\"}]'|line 1, column 68: the value of this key has an item that is no text",
                "'\"tagNames\":[\"a\",null]'|line 1, column 72: the value of this key has an item that is no text",
                "'\"tagIds\":[7]'|line 1, column 70: the value of this key has an item that is no text",
                "'\"projectId\":{\"id\":\"p\"}'|line 1, column 73: the value of this key is an object",
                "'\"userId\":[\"u\"]'|line 1, column 70: the value of this key is an array",
                "'\"tagIds\":\"a\"'|line 1, column 70: it has the ids of 1 tags, and 0 names",
            })
    void refuses_a_value_of_json_that_would_be_lost(String field, String problem) {
        assertThat(problems(json(field))).singleElement().asString().startsWith(problem);
    }

    @Test
    void separates_the_tags_of_a_text_in_json_as_in_csv() {
        assertThat(row(json("\"tags\":\"urgent; night;\"")).tags()).containsExactly("urgent", "night");
        assertThat(row(json("\"tagNames\":\"urgent\"")).tags()).containsExactly("urgent");
        assertThat(row(json("\"tags\":\"\"")).tags()).isEmpty();
        assertThat(row(json("\"tags\":null,\"project\":null,\"billable\":null")).tags())
                .isEmpty();
    }

    @Test
    void refuses_two_different_values_of_one_field() {
        assertThat(problems(json("\"projectName\":\"Site\",\"project\":\"Blog\"")))
                .singleElement()
                .asString()
                .contains("it states \"Site\" and \"Blog\"; delete one of them");
        assertThat(problems("start,end,tags,tagNames\n2026-03-02 9:00,2026-03-02 10:00,a,b\n"))
                .containsExactly("line 2, column tags: it states \"b\" and \"a\"; delete one of them");
        assertThat(problems("start,end,project,client,clientName\n2026-03-02 9:00,2026-03-02 10:00,Site,Acme,Zeta\n"))
                .hasSize(1);
        assertThat(problems("start,end,project,task,taskName\n2026-03-02 9:00,2026-03-02 10:00,Site,Draft,Test\n"))
                .hasSize(1);
        assertThat(row(json("\"projectName\":\"Site\",\"project\":\"Site\",\"tagNames\":[\"a\"],\"tags\":\"a\""))
                        .project())
                .contains("Site");
        assertThat(row(json("\"projectName\":null,\"project\":\"Site\"")).project())
                .contains("Site");
    }

    @Test
    void names_keys_of_json_that_are_not_read() {
        ImportContent content =
                content(json("\"tag\":[\"x\"],\"proj\":\"y\"") + "\n" + json("\"Proj\":{\"name\":1},\"type\":null"));

        assertThat(content.problems()).isEmpty();
        assertThat(content.ignoredColumns()).containsExactly("tag", "proj", "type");
        assertThat(content(COMPLETE).ignoredColumns()).isEmpty();
    }

    @Test
    void takes_the_order_of_day_and_month_from_the_file_or_the_option_only() {
        String ambiguous = "start,end\n03/04/2026 9:00,03/04/2026 10:00\n";
        String same = "start,end\n03/03/2026 9:00,03/03/2026 10:00\n";

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content(ambiguous))
                .satisfies(error -> assertThat(error.field()).isEqualTo(ImportReader.DATE_ORDER))
                .withMessage("the date \"03/04/2026\" in line 2, column start is ambiguous, and so are all others");
        assertThat(times(row(same))).startsWith("2026-03-03T");
        assertThat(times(rows(ambiguous + "13/04/2026 9:00,13/04/2026 10:00\n").get(0)))
                .startsWith("2026-04-03T");
        assertThat(times(rows(BERLIN.with(DateOrder.MONTH_FIRST), ambiguous).get(0)))
                .startsWith("2026-03-04T");
        assertThat(times(rows(BERLIN.with(DateOrder.DAY_FIRST), ambiguous).get(0)))
                .startsWith("2026-04-03T");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content("start,end\n13/04/2026 9:00,04/13/2026 10:00\n"))
                .withMessageContaining("different orders");
    }

    private static String dated(String date) {
        return "{\"start\":\"" + date + " 9:00\",\"end\":\"" + date + " 10:00\"}\n";
    }

    @Test
    void takes_the_order_of_day_and_month_in_json_from_a_later_date() {
        String lines = dated("03/04/2026")
                + dated("2026-01-02")
                + dated("02/03/2026")
                + dated("03/25/2026")
                + dated("01/02/2026");

        for (String text : List.of(lines, "[" + lines.strip().replace("\n", ",") + "]")) {
            assertThat(rows(text))
                    .extracting(row -> times(row).substring(0, 10))
                    .containsExactly("2026-03-04", "2026-01-02", "2026-02-03", "2026-03-25", "2026-01-02");
            assertThat(rows(text)).extracting(row -> row.position().line()).isSorted();
        }
        assertThat(times(row("{\"date\":\"25/03/2026\",\"start\":\"9:00\",\"end\":\"10:00\"}")))
                .startsWith("2026-03-25");
        assertThat(times(rows("{\"start\":\"03/04/2026T9:00\",\"end\":\"03/04/2026t10:00\"}\n" + dated("03/25/2026"))
                        .get(0)))
                .startsWith("2026-03-04");
    }

    @Test
    void refuses_json_whose_dates_are_all_ambiguous_or_contradict_each_other() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content(dated("2026-01-02") + dated("03/04/2026")))
                .satisfies(error -> assertThat(error.field()).isEqualTo(ImportReader.DATE_ORDER))
                .withMessage("the date \"03/04/2026\" in line 2, column 9 is ambiguous, and so are all others");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content(dated("25/04/2026") + dated("04/25/2026")))
                .satisfies(error -> assertThat(error.field()).isEqualTo(ImportReader.DATE_ORDER))
                .withMessageContaining("different orders");
        assertThat(rows(BERLIN.with(DateOrder.DAY_FIRST), dated("03/04/2026"))).hasSize(1);
    }

    @Test
    void lists_the_problems_of_json_in_the_order_of_the_file() {
        String text = dated("03/04/2026").replace("10:00", "8:00") + "x\n"
                + dated("25/04/2026").replace("10:00", "8:00") + "{}\n";

        assertThat(content(text).problems())
                .extracting(problem -> problem.position().line())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_date_that_contradicts_the_option_is_refused() {
        assertThat(content(BERLIN.with(DateOrder.MONTH_FIRST), "start,end\n13/04/2026 9:00,13/04/2026 10:00\n")
                        .problems())
                .singleElement()
                .extracting(ImportProblem::message)
                .isEqualTo("\"13/04/2026\" is not a date");
    }

    @Test
    void refuses_times_that_the_clock_skips_and_reads_those_that_occur_twice_by_their_duration() {
        assertThat(problems("start,end\n2026-03-29 2:30,2026-03-29 4:00\n"))
                .singleElement()
                .asString()
                .startsWith("line 2, column start: 02:30 on 2026-03-29 does not exist in Europe/Berlin")
                .endsWith("use 01:59 or 03:00");
        assertThat(times(row("start,end\n2026-10-25 1:00,2026-10-25 2:30\n")))
                .isEqualTo("2026-10-24T23:00:00Z/2026-10-25T00:30:00Z");
        assertThat(times(row("start,end,duration\n2026-10-25 1:00,2026-10-25 2:30,2:30\n")))
                .isEqualTo("2026-10-24T23:00:00Z/2026-10-25T01:30:00Z");
        assertThat(times(row("start,end\n2026-10-25 2:45,2026-10-25 2:15\n")))
                .isEqualTo("2026-10-25T00:45:00Z/2026-10-25T01:15:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start,end,duration^2026-03-02 9:00,2026-03-02 10:00,2h|line 2, column end: it states a duration of PT2H, but PT1H lie",
                "start,end^2026-03-02 9:00,2026-03-02 8:00|line 2, column end: ",
                "start,end^2026-03-02 9:00,|line 2, column end: it has no end and no duration",
                "start,end^,2026-03-02 9:00|line 2, column start: it has no start",
                "start,end^soon,2026-03-02 9:00|line 2, column start: \"soon\" is not a date and a time",
                "start,end^2026-02-30 9:00,2026-03-02 9:00|line 2, column start: \"2026-02-30\" is not a date",
                "start,end^2026-03-02 25:00,2026-03-02 9:00|line 2, column start: \"25:00\" is not a time of day",
                "start,end^2026-03-02 13:00 PM,2026-03-02 9:00|line 2, column start: \"13:00 PM\" is not",
                "start,end^2026-03-02 9:00|line 2, column 2: it has 1 values, and the header has 2",
                "start,end,billable^2026-03-02 9:00,2026-03-02 10:00,maybe|line 2, column billable: \"maybe\" is neither",
                "start,duration^2026-03-02 9:00,90|line 2, column duration: \"90\" is a duration without a unit",
                "start,duration^2026-03-02 9:00,1;line|line 2, column duration: \"1;line\" is not a duration",
                "start,end,duration^2026-03-02 9:00,2026-03-02 10:00,1|line 2, column duration: \"1\" is a duration without a unit",
                "start;duration^2026-03-02 9:00;1,500|line 2, column duration: \"1,500\" is not a duration",
                "start,duration^2026-03-02 9:00,PT9223372036854775807S|line 2, column duration: \"PT9223372036854775807S\" is longer than 999",
                "start,duration^2026-03-02 9:00,PT99999999999999999S|line 2, column duration: \"PT99999999999999999S\" is longer than",
                "start,duration^2026-03-02 9:00,1000.5|line 2, column duration: \"1000.5\" is longer than 999 hours",
                "start,duration^2026-03-02 9:00,999h 1s|line 2, column duration: \"999h 1s\" is longer than 999 hours",
                "start,duration^2026-03-02 9:00,999999999:59|line 2, column duration: \"999999999:59\" is longer than",
                "start,end,client^2026-03-02 9:00,2026-03-02 10:00,Acme|line 2, column start: it has a client, but no project",
                "start,end,task^2026-03-02 9:00,2026-03-02 10:00,Draft|line 2, column start: ",
                "start,end,projectId^2026-03-02 9:00,2026-03-02 10:00,p1|line 2, column projectId: it has the id of a project",
                "start,end,tagIds,tagNames^2026-03-02 9:00,2026-03-02 10:00,a,x;y|line 2, column tagIds: it has the ids of 1 tags",
            })
    void refuses_a_row_with_its_place(String text, String problem) {
        assertThat(problems(text.replace("^", "\n") + "\n"))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void a_description_that_is_too_long_is_refused() {
        assertThat(problems("start,end,description\n2026-03-02 9:00,2026-03-02 10:00," + "a".repeat(3001) + "\n"))
                .singleElement()
                .asString()
                .startsWith("line 2, column start: ");
    }

    @Test
    void lists_all_problems_up_to_a_limit() {
        ImportContent content = content("start,end\n" + "x,y\n".repeat(50) + "2026-03-02 9:00,2026-03-02 10:00\n");

        assertThat(content.unreadable()).isEqualTo(50);
        assertThat(content.problems()).hasSize(ImportContent.MAX_PROBLEMS);
        assertThat(content.rows()).hasSize(1);
    }

    @Test
    void names_columns_that_are_not_read() {
        assertThat(content("Start,END,Cost centre\n2026-03-02 9:00,2026-03-02 10:00,7\n")
                        .ignoredColumns())
                .containsExactly("Cost centre");
    }

    @Test
    void refuses_entries_of_several_users() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content(COMPLETE + "\n" + COMPLETE.replace("\"u\"", "\"v\"")))
                .withMessage("the file has entries of several users: u, v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "a,b\n1,2\n", "<html>", "start\n2026-03-02\n"})
    void refuses_a_file_of_an_unknown_format(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content(text))
                .satisfies(error -> assertThat(error.field()).isEqualTo("format"));
    }

    @Test
    void reads_a_named_format_without_detection() {
        assertThat(rows(BERLIN.with(ImportFormat.CSV), "start,description,end\n2026-03-02 9:00,a,2026-03-02 10:00\n"))
                .extracting(ImportRow::project)
                .containsExactly(Optional.empty());
    }
}
