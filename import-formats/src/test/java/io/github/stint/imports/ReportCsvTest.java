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
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCsvTest {

    private static final String CLOCKIFY =
            "\"Project\",\"Client\",\"Description\",\"Task\",\"User\",\"Group\",\"Email\",\"Tags\",\"Billable\",\"Start Date\",\"Start Time\","
                    + "\"End Date\",\"End Time\",\"Duration (h)\",\"Duration (decimal)\",\"Billable Rate (EUR)\",\"Billable Amount (EUR)\"\n";

    private static final String TOGGL =
            "\uFEFFUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,"
                    + "Duration,Tags,Amount ()\r\n";

    private static final String NEW_TOGGL =
            "\"Description\",\"Duration\",\"Member\",\"Email\",\"Project\",\"Tags\",\"Start date\",\"Start time\",\"Stop date\",\"Stop time\"\n";

    private static String clockify(String start, String startTime, String end, String endTime, String duration) {
        return "\"Site\",\"Acme\",\"Review, \"\"final\"\"\",\"Draft\",\"Ada\",\"\",\"ada@example.com\",\"deep, urgent\",\"Yes\",\""
                + start + "\",\"" + startTime + "\",\"" + end + "\",\"" + endTime + "\",\"" + duration
                + "\",\"1.50\",\"0\",\"0\"\n";
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13,09:00:00,2026-03-13,10:30:00,01:30:00",
        "2026/03/13,09:00,2026/03/13,10:30,1:30",
        "13/03/2026,09:00:00 AM,13/03/2026,10:30:00 AM,01:30:00",
        "03/13/2026,9:00 AM,03/13/2026,10:30 AM,1.50",
        "13.03.2026,09:00,13.03.2026,10:30,'1,5'",
        "13-03-2026,09:00,13-03-2026,10:30,01:30:00",
        "2026.03.13,09:00,2026.03.13,10:30,01:30:30",
    })
    void reads_the_report_of_clockify_in_each_format_of_dates_and_times(
            String start, String startTime, String end, String endTime, String duration) {
        ImportContent content = content(CLOCKIFY + clockify(start, startTime, end, endTime, duration));

        assertThat(content.problems()).isEmpty();
        assertThat(content.format()).isEqualTo(ImportFormat.CLOCKIFY);
        assertThat(content.user()).contains("ada@example.com");
        assertThat(content.ignoredColumns()).isEmpty();
        ImportRow row = content.rows().get(0);
        assertThat(times(row)).isEqualTo("2026-03-13T08:00:00Z/2026-03-13T09:30:00Z");
        assertThat(row.description()).isEqualTo("Review, \"final\"");
        assertThat(row.client()).contains("Acme");
        assertThat(row.project()).contains("Site");
        assertThat(row.task()).contains("Draft");
        assertThat(row.tags()).containsExactly("deep", "urgent");
        assertThat(row.billable()).contains(true);
        assertThat(row.anyClient()).isFalse();
    }

    @Test
    void never_guesses_the_order_of_day_and_month() {
        String ambiguous = CLOCKIFY + clockify("03/04/2026", "09:00", "03/04/2026", "10:30", "01:30:00");

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content(ambiguous))
                .satisfies(error -> assertThat(error.field()).isEqualTo(ImportReader.DATE_ORDER));
        assertThat(times(rows(BERLIN.with(DateOrder.MONTH_FIRST), ambiguous).get(0)))
                .startsWith("2026-03-04");
        assertThat(times(rows(ambiguous + clockify("31/12/2025", "23:30", "01/01/2026", "00:30", "01:00:00"))
                        .get(0)))
                .startsWith("2026-04-03");
    }

    @Test
    void reads_the_report_of_toggl() {
        ImportContent content = content(TOGGL
                + "Ada,ada@example.com,Acme,Site,,\"Review, final\",No,2026-03-02,22:00:00,2026-03-03,01:30:00,03:30:00,\"deep, urgent\",\r\n"
                + "Ada,ada@example.com,,,,Mail,No,2026-03-02,09:00:00,2026-03-02,09:00:00,00:00:00,,\r\n");

        assertThat(content.problems()).isEmpty();
        assertThat(content.format()).isEqualTo(ImportFormat.TOGGL);
        assertThat(content.ignoredColumns()).isEmpty();
        ImportRow review = content.rows().get(0);
        assertThat(times(review)).isEqualTo("2026-03-02T21:00:00Z/2026-03-03T00:30:00Z");
        assertThat(review.tags()).containsExactly("deep", "urgent");
        assertThat(review.billable()).contains(false);
        assertThat(content.rows().get(1).project()).isEmpty();
        assertThat(times(content.rows().get(1))).isEqualTo("2026-03-02T08:00:00Z/2026-03-02T08:00:00Z");
    }

    @Test
    void reads_the_newer_report_of_toggl() {
        ImportContent content = content(
                NEW_TOGGL
                        + "\"Work\",\"1:00:00\",\"Ada\",\"ada@example.com\",\"-\",\"-\",\"2026-03-02\",\"09:00:00\",\"2026-03-02\",\"10:00:00\"\n"
                        + "\"Running\",\"-\",\"Ada\",\"ada@example.com\",\"Site\",\"-\",\"2026-03-02\",\"11:00:00\",\"-\",\"-\"\n");

        assertThat(content.problems()).isEmpty();
        assertThat(content.running()).isEqualTo(1);
        ImportRow row = content.rows().get(0);
        assertThat(row.project()).isEmpty();
        assertThat(row.tags()).isEmpty();
        assertThat(row.anyClient()).isTrue();
    }

    @Test
    void a_hyphen_is_an_empty_value_in_toggl_only_and_never_a_description() {
        ImportRow clockify = row(
                "Project,Client,Description,Task,Tags,Start Date,Start Time,End Date,End Time,Duration (h)\n-,-,-,-,-,2026-03-02,9:00,2026-03-02,10:00,1:00\n");
        ImportRow toggl = row(
                "Project,Client,Description,Task,Tags,Billable,Start date,Start time,End date,End time,Duration\n-,-,-,-,-,-,2026-03-02,9:00,-,10:00,-\n");

        assertThat(clockify.description()).isEqualTo("-");
        assertThat(clockify.project()).contains("-");
        assertThat(clockify.client()).contains("-");
        assertThat(clockify.task()).contains("-");
        assertThat(clockify.tags()).containsExactly("-");
        assertThat(toggl.description()).isEqualTo("-");
        assertThat(toggl.project()).isEmpty();
        assertThat(toggl.client()).isEmpty();
        assertThat(toggl.task()).isEmpty();
        assertThat(toggl.tags()).isEmpty();
        assertThat(toggl.billable()).isEmpty();
        assertThat(times(toggl)).isEqualTo("2026-03-02T08:00:00Z/2026-03-02T09:00:00Z");
    }

    @Test
    void takes_the_duration_if_there_is_no_end() {
        assertThat(times(row("Project,Start date,Start time,Duration\nSite,2026-03-02,09:00:00,01:30:00\n")))
                .isEqualTo("2026-03-02T08:00:00Z/2026-03-02T09:30:00Z");
        assertThat(times(row("Project,Start date,Start time,End time\nSite,2026-03-02,09:00,24:00\n")))
                .isEqualTo("2026-03-02T08:00:00Z/2026-03-02T23:00:00Z");
    }

    @Test
    void takes_a_whole_number_for_hours_only_if_the_column_states_hours() {
        assertThat(times(row("Project,Start date,Start time,Duration (h)\nSite,2026-03-02,09:00:00,2\n")))
                .isEqualTo("2026-03-02T08:00:00Z/2026-03-02T10:00:00Z");
        assertThat(times(row("Project,Start date,Start time,Duration (decimal)\nSite,2026-03-02,09:00:00,2\n")))
                .isEqualTo("2026-03-02T08:00:00Z/2026-03-02T10:00:00Z");
        assertThat(problems("Project,Start date,Start time,Duration\nSite,2026-03-02,09:00:00,45\n"))
                .singleElement()
                .asString()
                .startsWith("line 2, column Duration: \"45\" is a duration without a unit");
    }

    @Test
    void places_entries_without_times_only_as_stated() {
        String text = """
                Project,Start date,Start time,Duration
                Site,2026-03-02,,1:30:00
                Site,2026-03-02,,0:30:00
                Site,2026-03-03,,1:00:00
                """;

        assertThat(problems(text))
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("line 2, column Start time: it has a duration, but no times; " + ImportReader.NO_TIMES_HINT);
        assertThat(rows(BERLIN.withStartOfDurations(LocalTime.of(8, 30)), text))
                .extracting(Reading::times)
                .containsExactly(
                        "2026-03-02T07:30:00Z/2026-03-02T09:00:00Z",
                        "2026-03-02T09:00:00Z/2026-03-02T09:30:00Z",
                        "2026-03-03T07:30:00Z/2026-03-03T08:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Site,,9:00,10:00,|line 2, column Start date: it has no start date",
                "Site,2026-03-02,9:00,,|line 2, column Start date",
                "Site,2026-03-02,,10:00,|line 2, column Start time: it has no start time",
                "Site,2026-03-02,9:00,10:00,3:00|line 2, column Start time: it states a duration of PT3H",
                "Site,2026-03-02,9:00,8:00,|line 2, column Start time: ",
                "Site,2026-03-02,9:00,,PT9223372036854775807S|line 2, column Duration: \"PT9223372036854775807S\" is longer than",
                "Site,2026-03-02,,,PT9223372036854775807S|line 2, column Duration: \"PT9223372036854775807S\" is longer than",
                "Site,2026-03-02,9:00,10:00,-1:00|line 2, column Duration: ",
            })
    void refuses_a_row_with_its_place(String row, String problem) {
        ImportContent content = content("Project,Start date,Start time,End time,Duration\n" + row + "\n");

        if (row.endsWith("9:00,,")) {
            assertThat(content.running()).isEqualTo(1);
        } else {
            assertThat(content.problems()).singleElement().asString().startsWith(problem);
        }
    }

    @Test
    void names_columns_that_may_matter() {
        assertThat(content(
                                "Project,Activity,Start Date,Start Time,End Time,Duration (h)\nSite,Draft,2026-03-02,9:00,10:00,1:00\n")
                        .ignoredColumns())
                .containsExactly("Activity");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content("Projekt,Start date,Start time,Duration\na,b,c,d\n"))
                .withMessage("the file has no column \"project\"");
    }

    @Test
    void refuses_entries_of_several_users() {
        String row = clockify("2026-03-02", "09:00", "2026-03-02", "10:30", "01:30:00");

        assertThat(rows(CLOCKIFY + row + row.replace("ada@", "Ada@"))).hasSize(2);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> content(CLOCKIFY + row + row.replace("ada@", "bob@")))
                .withMessageContaining("ada@example.com, bob@example.com");
    }

    @Test
    void takes_the_duration_for_times_that_occur_twice() {
        assertThat(times(rows(CLOCKIFY + clockify("2026-10-25", "02:30", "2026-10-25", "02:45", "01:15:00"))
                        .get(0)))
                .isEqualTo("2026-10-25T00:30:00Z/2026-10-25T01:45:00Z");
    }
}
