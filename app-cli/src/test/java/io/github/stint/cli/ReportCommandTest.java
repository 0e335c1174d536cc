package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports, offline and online. It is Monday, 2 March 2026, at noon. */
class ReportCommandTest {

    @TempDir
    private Path folder;

    private BothWays stint;

    @BeforeEach
    void logSomeTime() {
        stint = new BothWays(folder);
        Terminal terminal = stint.terminal();
        Project website = terminal.project("Website", terminal.client("Acme"));
        terminal.task("Design", website);
        terminal.project("App", terminal.client("Initech"));
        terminal.project("Garden");
        terminal.tags("urgent", "night");
        log("2026-02-23 9:00-11:20", "Draft", "-p", "Website", "-t", "Design", "--tag", "urgent");
        log("2026-02-24 9:00-9:40", "Mail", "-p", "App");
        log("2026-02-24 11:00-11:50", "-p", "Garden", "--tag", "urgent", "--tag", "night");
        log("2026-02-24 22:00-2026-02-25 1:00", "Deploy", "-p", "Website");
        log("2026-03-02 8:00-8:10");
    }

    @AfterEach
    void close() {
        stint.close();
    }

    private void log(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "log";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        stint.terminal().run(line).done();
    }

    @Test
    void prints_nested_groups_with_shares_and_a_total() {
        assertThat(stint.runLine("report last week").lines())
                .containsExactly(
                        " CLIENT / PROJECT  TIME   HOURS  BILLABLE  SHARE",
                        " Acme              5:20  5.3333      5:20   78 %",
                        "   Website         5:20  5.3333      5:20   78 %",
                        " (no client)       0:50  0.8333      0:00   12 %",
                        "   Garden          0:50  0.8333      0:00   12 %",
                        " Initech           0:40  0.6667      0:40   10 %",
                        "   App             0:40  0.6667      0:40   10 %",
                        "",
                        "2026-02-23 to 2026-03-01 (UTC): 6:50, billable 6:00 (88 %)");
    }

    @Test
    void rounded_groups_add_up_to_the_rounded_total() {
        assertThat(stint.runLine("report last week --by client --round 1h").lines())
                .containsExactly(
                        " CLIENT       TIME  HOURS  EXACT  BILLABLE  SHARE",
                        " Acme         5:00   5.00   5:20      5:20   78 %",
                        " (no client)  1:00   1.00   0:50      0:00   12 %",
                        " Initech      1:00   1.00   0:40      0:40   10 %",
                        "",
                        "2026-02-23 to 2026-03-01 (UTC): 7:00, exact 6:50, billable 6:00 (88 %)");
        assertThat(stint.runLine("report last week --by client --round 1h,down").lines())
                .last()
                .asString()
                .contains("6:00, exact 6:50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client | Acme=PT5H20M null=PT50M Initech=PT40M",
                "project | Acme/Website=PT5H20M Garden=PT50M Initech/App=PT40M",
                "task | null=PT4H30M Design=PT2H20M",
                "tag | null=PT3H40M urgent=PT2H20M night, urgent=PT50M",
                "user | Ada=PT6H50M",
                "day | 2026-02-23=PT2H20M 2026-02-24=PT3H30M 2026-02-25=PT1H",
                "week | 2026-W09=PT6H50M",
                "month | 2026-02=PT6H50M",
                "billable | billable=PT6H not billable=PT50M",
                "description | Deploy=PT3H Draft=PT2H20M null=PT50M Mail=PT40M",
            })
    void groups_by_each_dimension(String by, String expected) {
        RunResult report = stint.runLine("report last week --json --by " + by);

        List<String> groups = RunResult.objects(report.json().get("groups")).stream()
                .map(group -> group.get("name") + "=" + group.get("total"))
                .toList();
        assertThat(String.join(" ", groups)).isEqualTo(expected);
    }

    @Test
    void groups_in_json_are_nested_and_have_the_same_keys() {
        Map<String, @Nullable Object> report = stint.runLine("report last week --by client,task --round 15m --json")
                .json();

        Map<String, @Nullable Object> acme =
                RunResult.objects(report.get("groups")).get(0);
        assertThat(acme)
                .containsOnlyKeys("by", "key", "id", "name", "total", "rounded", "billable", "groups")
                .containsEntry("by", "client")
                .containsEntry("rounded", "PT5H15M");
        assertThat(RunResult.objects(acme.get("groups")))
                .extracting(group -> group.get("name"), group -> group.get("rounded"))
                .containsExactly(tuple(null, "PT3H"), tuple("Design", "PT2H15M"));
        assertThat(report).containsEntry("gapTotal", null).containsEntry("gaps", List.of());
    }

    @Test
    void gaps_are_between_the_entries_of_a_day() {
        assertThat(stint.runLine("report 2026-02-24 --by day --gaps").lines())
                .contains(
                        " GAP ON          FROM   TO     LENGTH",
                        " 2026-02-24 Tue  09:40  11:00    1:20",
                        " 2026-02-24 Tue  11:50  22:00   10:10",
                        "Gaps: 11:30");
        assertThat(stint.runLine("report 2026-02-24 --gaps --json").json()).containsEntry("gapTotal", "PT11H30M");
    }

    @ParameterizedTest
    @CsvSource({
        "report, PT10M",
        "report last week, PT6H50M",
        "report 2026-W09, PT6H50M",
        "report 2026-02, PT6H50M",
        "report -7d, PT2H20M",
        "report 2026-02-25, PT1H",
        "report --from 2026-02-24 --to 2026-02-24, PT3H30M",
        "report --from -7d, PT7H",
        "report --from last week --to today, PT7H",
        "report last week -p Website, PT5H20M",
        "report last week -c Acme -t Design -p Website, PT2H20M",
        "report last week --no-billable, PT50M",
        "report last week --tag night, PT50M",
        "report last week --description MAIL, PT40M",
        "report last week --tz Asia/Tokyo, PT6H50M",
        "month, PT10M",
        "month --last, PT6H50M",
        "month --of 2026-02 -c Acme, PT5H20M",
        "month --of -7d, PT6H50M",
        "week --last, PT6H50M",
        "week --of 2026-W09 --billable, PT6H",
        "today, PT10M",
        "today --of 2026-02-24, PT3H30M",
        "today --last, PT0S",
        "today --of -7d -p Website, PT2H20M",
    })
    void sums_up_the_period_and_what_the_filters_select(String line, String total) {
        assertThat(stint.runLine(line + " --json").text("total")).isEqualTo(total);
    }

    @Test
    void the_week_is_a_time_sheet() {
        assertThat(stint.runLine("week --last").lines())
                .containsExactly(
                        " PROJECT       TASK    MON 23  TUE 24  WED 25  THU 26  FRI 27  SAT 28  SUN 01  TOTAL",
                        " Acme/Website  -                 2:00    1:00                                   3:00",
                        " Acme/Website  Design    2:20                                                   2:20",
                        " Garden        -                 0:50                                           0:50",
                        " Initech/App   -                 0:40                                           0:40",
                        " TOTAL                   2:20    3:30    1:00                                   6:50",
                        "",
                        "2026-02-23 to 2026-03-01 (UTC): 6:50, billable 6:00 (88 %)");
    }

    @Test
    void the_month_is_a_time_sheet_of_weeks() {
        assertThat(stint.runLine("month --last -p Website").lines())
                .containsExactly(
                        " PROJECT       TASK     W09  TOTAL",
                        " Acme/Website  -       3:00   3:00",
                        " Acme/Website  Design  2:20   2:20",
                        " TOTAL                 5:20   5:20",
                        "",
                        "2026-02-01 to 2026-02-28 (UTC): 5:20, billable 5:20 (100 %)");
    }

    @Test
    void a_report_on_all_members_groups_by_user() {
        stint.terminal()
                .run("entry", "create", "--user", "Grace", "--start", "2026-02-24 9:00", "--end", "2026-02-24 11:00")
                .done();

        assertThat(stint.runLine("report last week --user all --by user").lines())
                .contains(" Ada    6:50  6.8333      6:00   77 %", " Grace  2:00    2.00      0:00   23 %");
        assertThat(stint.runLine("week --last --user all --tag urgent").lines().get(0))
                .startsWith(" USER   PROJECT");
        assertThat(stint.runLine("report last week --user Grace --json").text("total"))
                .isEqualTo("PT2H");
    }

    @Test
    void csv_has_the_entries_with_local_times() {
        assertThat(stint.runLine("report 2026-02-24 -o csv --tz Europe/Berlin").lines())
                .satisfiesExactly(
                        names -> assertThat(names)
                                .isEqualTo("date,start,end,hours,time,client,project,task,tags,description,billable,"
                                        + "user,id"),
                        mail -> assertThat(mail)
                                .startsWith("2026-02-24,10:00,10:40,0.6667,0:40,Initech,App,,,Mail,true,Ada,"),
                        garden -> assertThat(garden)
                                .startsWith("2026-02-24,12:00,12:50,0.8333,0:50,,Garden,,urgent;night,,false,Ada,"),
                        deploy -> assertThat(deploy)
                                .startsWith("2026-02-24,23:00,24:00,1.00,1:00,Acme,Website,,,Deploy,true,Ada,"));
    }

    @Test
    void csv_of_groups_has_a_line_for_each() {
        assertThat(stint.runLine("report last week -o csv --by client,task --round 15m,up")
                        .lines())
                .containsExactly(
                        "client,task,hours,time,roundedHours,roundedTime,billableHours",
                        "Acme,,3.00,3:00,3.00,3:00,3.00",
                        "Acme,Design,2.3333,2:20,2.50,2:30,2.3333",
                        ",,0.8333,0:50,0.75,0:45,0.00",
                        "Initech,,0.6667,0:40,0.75,0:45,0.6667");
    }

    @Test
    void texts_in_csv_are_no_formulas() {
        log("2026-02-26 9:00-10:00", "=1+1", "-p", "Website");

        assertThat(stint.runLine("report 2026-02-26 -o csv").out()).contains(",'=1+1,");
        assertThat(stint.runLine("report 2026-02-26 -o csv --by description").out())
                .contains("\n'=1+1,");
    }

    @Test
    void ids_are_those_of_the_entries() {
        assertThat(stint.runLine("report last week -o ids -p Website").lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "report --to today, 2",
        "report last week --from today, 2",
        "report --from today --to yesterday, 7",
        "report someday, 7",
        "report --unknown, 2",
        "report --gaps -o csv, 2",
        "report --gaps -o ids, 2",
        "report --by clients, 7",
        "'report --by day,day', 7",
        "report --round 0m, 7",
        "report --round 15m -o csv, 2",
        "week --last --of today, 2",
        "month --of last_week, 7",
        "today --of last_week, 7",
        "entry list -o html, 2",
        "status -o xlsx, 2",
        "start Work -o html, 2",
        "config set tz UTC -o html, 2",
        "version -o xlsx, 2",
    })
    void what_a_report_cannot_do_is_refused(String line, int exitCode) {
        stint.runLine(line).failed(exitCode);
    }

    @Test
    void a_format_of_reports_is_refused_before_anything_is_changed() {
        assertThat(stint.terminal().run("start", "Work", "-o", "html").failed(2).err())
                .contains("html is for reports only", "stint report, today, week or month");
        assertThat(stint.runLine("entry list --running -o ids").out()).isEmpty();
    }

    @Test
    void a_mistyped_option_is_suggested() {
        assertThat(stint.runLine("report --clent Acme").failed(2).err())
                .contains("unknown option --clent", "did you mean --client");
    }

    @Test
    void bars_are_drawn_on_a_terminal_only() {
        assertThat(stint.terminal()
                        .run("report", "last", "week", "--by", "client")
                        .out())
                .doesNotContain("█");
        assertThat(stint.terminal()
                        .showing()
                        .run("report", "last", "week", "--by", "client")
                        .lines())
                .contains(
                        " Acme         5:20  5.3333      5:20   78 %  ████████████████████",
                        " (no client)  0:50  0.8333      0:00   12 %  ███▏",
                        " Initech      0:40  0.6667      0:40   10 %  ██▌");
    }
}
