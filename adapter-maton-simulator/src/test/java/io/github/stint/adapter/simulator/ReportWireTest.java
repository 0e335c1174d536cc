package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWireTest extends SimulatorTest {

    private static final String WEEK =
            "\"dateRangeStart\":\"2026-03-02T00:00:00.000\",\"dateRangeEnd\":\"2026-03-08T23:59:59.000\"";
    private static final String BY_PROJECT = ",\"summaryFilter\":{\"groups\":[\"PROJECT\"]}";
    private static final String BY_USER = ",\"weeklyFilter\":{\"group\":\"USER\",\"subgroup\":\"TIME\"}";

    private final WireClient reports = workspace.in("/reports");

    private String entry(String start, String end, String more) {
        return workspace
                .post("/time-entries", "{\"start\":\"" + start + "\",\"end\":\"" + end + "\"" + more + "}")
                .isCreated()
                .id();
    }

    private String hour(String day, String more) {
        return entry(day + "T09:00:00Z", day + "T10:00:00Z", more);
    }

    private Wire summary(String more) {
        return reports.post("/summary", "{" + WEEK + more + "}");
    }

    private Wire detailed(String more) {
        return reports.post("/detailed", "{" + WEEK + more + "}");
    }

    private Wire weekly(String more) {
        return reports.post("/weekly", "{" + WEEK + more + "}");
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static List<String> names(Wire report, Object... path) {
        return ((List<?>) Objects.requireNonNull(report.at(path)))
                .stream()
                        .map(row -> String.valueOf(((Map<?, ?>) row).get("name")))
                        .toList();
    }

    @Test
    void a_summary_sums_groups_within_groups() {
        String website = project("Website");
        String shop = project("shop");
        String design = task(website, "Design");
        hour("2026-03-02", ",\"billable\":true,\"projectId\":\"" + website + "\",\"taskId\":\"" + design + "\"");
        entry("2026-03-03T09:00:00Z", "2026-03-03T09:30:00Z", ",\"projectId\":\"" + website + "\"");
        hour("2026-03-04", ",\"projectId\":\"" + shop + "\"");
        hour("2026-03-09", ",\"projectId\":\"" + shop + "\"");

        Wire report = summary(",\"summaryFilter\":{\"groups\":[\"PROJECT\",\"TASK\"]}")
                .isOk();

        assertThat(report.at("totals", 0, "totalTime")).isEqualTo(number(9000));
        assertThat(report.at("totals", 0, "totalBillableTime")).isEqualTo(number(3600));
        assertThat(report.at("totals", 0, "entriesCount")).isEqualTo(number(3));
        assertThat(names(report, "groupOne")).containsExactly("shop", "Website");
        assertThat(report.at("groupOne", 1, "_id")).isEqualTo(website);
        assertThat(report.at("groupOne", 1, "nameLowerCase")).isEqualTo("website");
        assertThat(report.at("groupOne", 1, "duration")).isEqualTo(number(5400));
        assertThat(names(report, "groupOne", 1, "children")).containsExactly("(Without task)", "Design");
        assertThat(report.at("groupOne", 1, "children", 1, "duration")).isEqualTo(number(3600));
        assertThat(report.at("groupTotals"))
                .isEqualTo(Map.of("groupOneTotalCount", number(2), "groupTwoTotalCount", number(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT, Acme",
        "PROJECT, Website",
        "TASK, (Without task)",
        "USER, Ada",
        "DATE, 2026-03-04",
        "WEEK, 2026-03-01",
        "MONTH, 2026-03",
        "TIMEENTRY, Draft"
    })
    void an_entry_is_in_one_group_of_each_kind(String kind, String name) {
        String acme = client("Acme");
        String project = workspace
                .post("/projects", "{\"name\":\"Website\",\"clientId\":\"" + acme + "\"}")
                .isCreated()
                .id();
        hour("2026-03-04", ",\"description\":\"Draft\",\"projectId\":\"" + project + "\"");

        Wire report =
                summary(",\"summaryFilter\":{\"groups\":[\"" + kind + "\"]}").isOk();

        assertThat(names(report, "groupOne")).containsExactly(name);
        assertThat(report.at("groupOne", 0, "duration")).isEqualTo(number(3600));
    }

    @Test
    void an_entry_is_in_the_group_of_each_of_its_tags_but_counts_once() {
        String tags = "\"" + tag("one") + "\",\"" + tag("two") + "\"";
        hour("2026-03-04", ",\"tagIds\":[" + tags + "]");
        hour("2026-03-05", "");

        Wire report = summary(",\"summaryFilter\":{\"groups\":[\"TAG\"]}").isOk();

        assertThat(names(report, "groupOne")).containsExactly("(Without tag)", "one", "two");
        assertThat(report.at("totals", 0, "totalTime")).isEqualTo(number(7200));
    }

    @Test
    void the_id_of_a_group_by_description_names_the_groups_above_it() {
        hour("2026-03-04", ",\"description\":\"Draft\"");

        Wire report = summary(",\"summaryFilter\":{\"groups\":[\"DATE\",\"TIMEENTRY\"]}")
                .isOk();

        assertThat(report.at("groupOne", 0, "children", 0, "_id"))
                .isEqualTo(Map.of("DATE", "2026-03-04", "TIMEENTRY", "Draft"));
    }

    @Test
    void groups_are_sorted_by_duration_if_asked_for() {
        hour("2026-03-04", ",\"projectId\":\"" + project("First") + "\"");
        entry("2026-03-05T09:00:00Z", "2026-03-05T12:00:00Z", ",\"projectId\":\"" + project("Second") + "\"");

        Wire report = summary(
                        ",\"sortOrder\":\"DESCENDING\",\"summaryFilter\":{\"groups\":[\"PROJECT\"],\"sortColumn\":\"DURATION\"}")
                .isOk();

        assertThat(names(report, "groupOne")).containsExactly("Second", "First");
    }

    @Test
    void days_begin_in_the_zone_of_the_report() {
        entry("2026-03-04T23:30:00Z", "2026-03-05T00:30:00Z", "");

        Wire report = summary(",\"timeZone\":\"Europe/Berlin\",\"summaryFilter\":{\"groups\":[\"DATE\"]}")
                .isOk();

        assertThat(names(report, "groupOne")).containsExactly("2026-03-05");
        assertThat(detailed(",\"timeZone\":\"Europe/Berlin\"").isOk().at("timeentries", 0, "timeInterval", "start"))
                .isEqualTo("2026-03-05T00:30:00+01:00");
    }

    @Test
    void times_with_an_offset_bound_the_span_exactly() {
        hour("2026-03-04", "");
        String body = "{\"dateRangeStart\":\"2026-03-04T10:00:01+01:00\",\"dateRangeEnd\":\"2026-03-05T00:00:00Z\"}";

        assertThat((List<?>) reports.post("/detailed", body).isOk().at("timeentries"))
                .isEmpty();
        assertThat((List<?>) reports.post("/detailed", body.replace("00:01+", "00:00+"))
                        .isOk()
                        .at("timeentries"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TODAY, 1",
        "YESTERDAY, 1",
        "THIS_WEEK, 2",
        "LAST_WEEK, 1",
        "THIS_MONTH, 2",
        "LAST_MONTH, 1",
        "THIS_YEAR, 3"
    })
    void a_span_can_be_named(String type, int count) {
        entry("2026-02-28T09:00:00Z", "2026-02-28T10:00:00Z", "");
        hour("2026-03-01", "");
        hour("2026-03-02", "");

        Wire report = reports.post("/detailed", "{\"dateRangeType\":\"" + type + "\"}")
                .isOk();

        assertThat((List<?>) report.at("timeentries")).hasSize(count);
    }

    @Test
    void a_detailed_report_has_the_names_of_what_its_entries_refer_to() {
        String acme = client("Acme");
        String website = workspace
                .post("/projects", "{\"name\":\"Website\",\"clientId\":\"" + acme + "\"}")
                .isCreated()
                .id();
        String design = task(website, "Design");
        String urgent = tag("urgent");
        String id = hour(
                "2026-03-04",
                ",\"description\":\"Draft\",\"projectId\":\"" + website + "\",\"taskId\":\"" + design
                        + "\",\"tagIds\":[\"" + urgent + "\"]");

        Wire report = detailed("").isOk();

        assertThat(report.at("timeentries", 0, "_id")).isEqualTo(id);
        assertThat(report.at("timeentries", 0, "timeInterval"))
                .isEqualTo(Map.of(
                        "start", "2026-03-04T09:00:00Z", "end", "2026-03-04T10:00:00Z", "duration", number(3600)));
        assertThat(report.at("timeentries", 0, "projectName")).isEqualTo("Website");
        assertThat(report.at("timeentries", 0, "clientName")).isEqualTo("Acme");
        assertThat(report.at("timeentries", 0, "clientId")).isEqualTo(acme);
        assertThat(report.at("timeentries", 0, "taskName")).isEqualTo("Design");
        assertThat(report.at("timeentries", 0, "tags")).isEqualTo(List.of(Map.of("_id", urgent, "name", "urgent")));
        assertThat(report.at("timeentries", 0, "userName")).isEqualTo("Ada");
        assertThat(report.at("timeentries", 0, "userEmail")).isEqualTo("ada@example.com");
    }

    @Test
    void pages_come_latest_first_and_sums_count_all() {
        String first = hour("2026-03-02", "");
        String second = hour("2026-03-03", "");
        String third = hour("2026-03-04", "");

        Wire page = detailed(",\"detailedFilter\":{\"page\":1,\"pageSize\":2}").isOk();
        Wire rest = detailed(",\"detailedFilter\":{\"page\":2,\"pageSize\":2}").isOk();
        Wire earliest = detailed(
                        ",\"sortOrder\":\"ASCENDING\",\"detailedFilter\":{\"page\":1,\"pageSize\":1,\"sortColumn\":\"DATE\"}")
                .isOk();

        assertThat(page.at("timeentries", 0, "_id")).isEqualTo(third);
        assertThat(page.at("timeentries", 1, "_id")).isEqualTo(second);
        assertThat(rest.at("timeentries", 0, "_id")).isEqualTo(first);
        assertThat(rest.at("totals", 0, "entriesCount")).isEqualTo(number(3));
        assertThat(earliest.at("timeentries", 0, "_id")).isEqualTo(first);
    }

    @Test
    void entries_of_all_members_count_but_no_running_timer() {
        hour("2026-03-02", "");
        workspace
                .post(
                        "/user/" + Office.GRACE + "/time-entries",
                        "{\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T09:10:00Z\"}")
                .isCreated();
        workspace.post("/time-entries", "{\"start\":\"2026-03-02T11:00:00Z\"}").isCreated();

        assertThat(detailed("").isOk().at("totals", 0, "totalTime")).isEqualTo(number(4200));
    }

    @Test
    void filters_leave_out_what_does_not_match() {
        String acme = client("Acme");
        String website = workspace
                .post("/projects", "{\"name\":\"Website\",\"clientId\":\"" + acme + "\"}")
                .isCreated()
                .id();
        String design = task(website, "Design");
        String urgent = tag("urgent");
        String tagged = hour(
                "2026-03-02",
                ",\"description\":\"Draft\",\"billable\":true,\"projectId\":\"" + website + "\",\"taskId\":\"" + design
                        + "\",\"tagIds\":[\"" + urgent + "\"]");
        String bare = hour("2026-03-03", "");

        for (Map.Entry<String, String> filter : Map.of(
                        "projects", website, "clients", acme, "tasks", design, "tags", urgent)
                .entrySet()) {
            assertThat(found(id(filter, "CONTAINS"))).as(filter.getKey()).containsExactly(tagged);
            assertThat(found(id(filter, "DOES_NOT_CONTAIN")))
                    .as(filter.getKey())
                    .containsExactly(bare);
        }
        assertThat(found(",\"users\":{\"ids\":[\"" + Office.GRACE + "\"],\"contains\":\"CONTAINS\"}"))
                .isEmpty();
        assertThat(found(",\"users\":{\"ids\":[\"" + Office.GRACE + "\"],\"contains\":\"DOES_NOT_CONTAIN\"}"))
                .hasSize(2);
        assertThat(found(",\"tags\":{\"ids\":[],\"contains\":\"CONTAINS\"}")).hasSize(2);
        assertThat(found(",\"description\":\"draf\"")).containsExactly(tagged);
        assertThat(found(",\"withoutDescription\":true")).containsExactly(bare);
        assertThat(found(",\"billable\":true")).containsExactly(tagged);
        assertThat(found(",\"billable\":false")).containsExactly(bare);
    }

    private static String id(Map.Entry<String, String> filter, String contains) {
        return ",\"" + filter.getKey() + "\":{\"ids\":[\"" + filter.getValue() + "\"],\"contains\":\"" + contains
                + "\",\"status\":\"ALL\"}";
    }

    private List<String> found(String filter) {
        return ((List<?>) Objects.requireNonNull(detailed(filter).isOk().at("timeentries")))
                .stream()
                        .map(entry -> String.valueOf(((Map<?, ?>) entry).get("_id")))
                        .toList();
    }

    @Test
    void durations_are_rounded_to_the_quarter_if_asked_for() {
        entry("2026-03-02T09:00:00Z", "2026-03-02T09:07:29Z", "");
        entry("2026-03-03T09:00:00Z", "2026-03-03T09:07:30Z", "");

        assertThat(detailed(",\"rounding\":true").isOk().at("totals", 0, "totalTime"))
                .isEqualTo(number(900));
        assertThat(detailed("").isOk().at("totals", 0, "totalTime")).isEqualTo(number(899));
    }

    @ParameterizedTest
    @CsvSource({"EARNED, 6000", "COST, 4500", "PROFIT, 1500"})
    void amounts_are_of_the_rates(String shown, BigDecimal total) {
        workspace.put("/hourly-rate", "{\"amount\":6000}").isOk();
        workspace.put("/cost-rate", "{\"amount\":3000}").isOk();
        hour("2026-03-02", ",\"billable\":true");
        entry("2026-03-03T09:00:00Z", "2026-03-03T09:30:00Z", ",\"billable\":false");
        String amounts = ",\"amountShown\":\"" + shown + "\"";

        Wire summary = summary(BY_PROJECT + amounts).isOk();
        Wire weekly =
                weekly(",\"weeklyFilter\":{\"group\":\"PROJECT\"}" + amounts).isOk();
        Wire detailed = detailed(amounts + ",\"sortOrder\":\"ASCENDING\"").isOk();

        for (Wire report : List.of(summary, weekly, detailed)) {
            assertThat(new BigDecimal(report.text("totals", 0, "totalAmount"))).isEqualByComparingTo(total);
        }
        assertThat(summary.text("groupOne", 0, "amounts", 0, "type")).isEqualTo(shown);
        assertThat(new BigDecimal(summary.text("groupOne", 0, "amount"))).isEqualByComparingTo(total);
        assertThat(new BigDecimal(weekly.text("totalsByDay", 0, "amount"))
                        .add(new BigDecimal(weekly.text("totalsByDay", 1, "amount"))))
                .isEqualByComparingTo(total);
        assertThat(new BigDecimal(detailed.text("timeentries", 0, "earnedRate")))
                .isEqualByComparingTo("6000");
        assertThat(new BigDecimal(detailed.text("timeentries", 0, "earnedAmount")))
                .isEqualByComparingTo("6000");
        assertThat(new BigDecimal(detailed.text("timeentries", 1, "earnedAmount")))
                .isEqualByComparingTo("0");
        assertThat(new BigDecimal(detailed.text("timeentries", 1, "costAmount")))
                .isEqualByComparingTo("1500");
    }

    @Test
    void amounts_are_zero_without_rates_or_hidden() {
        hour("2026-03-02", ",\"billable\":true");

        Wire shown = summary(BY_PROJECT).isOk();
        Wire hidden = summary(BY_PROJECT + ",\"amountShown\":\"HIDE_AMOUNT\"").isOk();

        assertThat(shown.at("totals", 0, "amounts", 0, "type")).isEqualTo("EARNED");
        assertThat(new BigDecimal(shown.text("totals", 0, "amounts", 0, "value")))
                .isZero();
        assertThat(hidden.at("totals", 0, "amounts")).isEqualTo(List.of());
        assertThat(hidden.at("totals", 0, "totalAmount")).isNull();
    }

    @Test
    void a_weekly_report_has_each_day() {
        String website = project("Website");
        hour("2026-03-02", ",\"projectId\":\"" + website + "\"");
        hour("2026-03-04", "");

        Wire report = weekly(BY_USER).isOk();
        Wire nested = weekly(",\"weeklyFilter\":{\"group\":\"USER\",\"subgroup\":\"PROJECT\"}")
                .isOk();

        assertThat(report.at("totals", 0, "totalTime")).isEqualTo(number(7200));
        assertThat((List<?>) report.at("totalsByDay")).hasSize(7);
        assertThat(report.at("totalsByDay", 2, "date")).isEqualTo("2026-03-04");
        assertThat(report.at("totalsByDay", 2, "duration")).isEqualTo(number(3600));
        assertThat(report.at("totalsByDay", 1, "duration")).isEqualTo(number(0));
        assertThat(report.at("groupOne", 0, "name")).isEqualTo("Ada");
        assertThat(report.at("groupOne", 0, "days", 0, "duration")).isEqualTo(number(3600));
        assertThat(names(nested, "groupOne", 0, "children")).containsExactly("(Without project)", "Website");
        assertThat(nested.at("groupOne", 0, "children", 1, "days", 0, "duration"))
                .isEqualTo(number(3600));
    }

    @Test
    void a_weekly_report_is_of_exactly_seven_days() {
        String text = "Please select date range of exactly 7 days for weekly report";
        String start = "{\"dateRangeStart\":\"2026-03-02T00:00:00Z\",\"dateRangeEnd\":\"";

        reports.post("/weekly", start + "2026-03-09T23:59:59.999Z\"" + BY_USER + "}")
                .isRejected(text);
        reports.post("/weekly", start + "2026-03-07T23:59:59.999Z\"" + BY_USER + "}")
                .isRejected(text);
        reports.post("/weekly", start + "2026-03-09T00:00:00Z\"" + BY_USER + "}")
                .isOk();
    }

    @Test
    void are_on_each_base() {
        hour("2026-03-02", "");
        String path = "/workspaces/" + Office.WORKSPACE + "/reports/summary";
        WireClient reportsHost = WireClient.bare(simulator).in("/v1").with("X-Api-Key", Office.KEY);

        for (WireClient base : List.of(clockify, WireClient.gateway(simulator), reportsHost)) {
            assertThat(base.post(path, "{" + WEEK + BY_PROJECT + "}").isOk().at("totals", 0, "totalTime"))
                    .isEqualTo(number(3600));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "PDF", "XLSX", "ZIP"})
    void files_are_refused_openly(String type) {
        Wire response = detailed(",\"exportType\":\"" + type + "\"").has(400);

        assertThat(response.header("Stint-Simulated")).contains("no");
        assertThat(response.text("message")).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{\"dateRangeStart\":\"2026-03-02T00:00:00Z\"}",
                "{\"dateRangeStart\":\"2026-03-02\",\"dateRangeEnd\":\"2026-03-08\"}",
                "{\"dateRangeStart\":\"2026-02-30T00:00:00Z\",\"dateRangeEnd\":\"2026-03-08T00:00:00Z\"}",
                "{\"dateRangeStart\":\"2026-03-08T00:00:00Z\",\"dateRangeEnd\":\"2026-03-02T00:00:00Z\"}",
                "{\"dateRangeType\":\"SOMETIME\"}",
                "{WEEK,\"timeZone\":\"Nowhere\"}",
                "{WEEK,\"weekStart\":\"NODAY\"}",
                "{WEEK,\"sortOrder\":\"UP\"}",
                "{WEEK,\"exportType\":\"TEXT\"}",
                "{WEEK,\"amountShown\":\"ALL\"}",
                "{WEEK,\"users\":7}",
                "{WEEK,\"users\":{\"ids\":7}}",
                "{WEEK,\"tags\":{\"ids\":[\"a\"],\"contains\":\"MAYBE\"}}",
                "{WEEK,\"billable\":7.5}",
                "{WEEK,\"summaryFilter\":[],\"weeklyFilter\":[],\"detailedFilter\":[]}",
                "{WEEK,\"summaryFilter\":{\"groups\":[]},\"weeklyFilter\":{},\"detailedFilter\":{\"page\":0}}",
                "{WEEK,\"summaryFilter\":{\"groups\":[\"X\"]},\"weeklyFilter\":{\"group\":\"TAG\"},"
                        + "\"detailedFilter\":{\"pageSize\":1e99}}",
                "{WEEK,\"summaryFilter\":{\"groups\":[\"TAG\",\"USER\",\"DATE\",\"TASK\"]},"
                        + "\"weeklyFilter\":{\"group\":\"USER\",\"subgroup\":\"X\"},"
                        + "\"detailedFilter\":{\"pageSize\":1.5}}",
                "{WEEK,\"summaryFilter\":{\"groups\":[\"TAG\"],\"sortColumn\":\"X\"},"
                        + "\"detailedFilter\":{\"sortColumn\":\"X\"}}"
            })
    void wrong_bodies_are_rejected(String body) {
        for (String kind : List.of("/summary", "/weekly", "/detailed")) {
            assertThat(reports.post(kind, body.replace("WEEK", WEEK)).has(400).text("message"))
                    .as(kind)
                    .isNotEmpty();
        }
    }

    @Test
    void a_span_of_all_years_is_computed() {
        hour("2026-03-02", "");

        Wire report = reports.post(
                        "/detailed",
                        "{\"dateRangeStart\":\"0000-01-01T00:00:00\",\"dateRangeEnd\":\"9999-12-31T23:59:59\"}")
                .isOk();

        assertThat((List<?>) report.at("timeentries")).hasSize(1);
    }

    @Test
    void sums_are_not_limited_to_what_fits_in_an_int() {
        Instant start = Instant.parse("2026-03-02T00:00:00Z");
        for (int entry = 0; entry < 700; entry++) {
            office.stint
                    .timeEntries()
                    .create(
                            Office.WORKSPACE,
                            NewTimeEntry.builder()
                                    .interval(TimeInterval.of(start, start.plus(Duration.ofHours(999))))
                                    .build());
        }

        assertThat(summary(BY_PROJECT).isOk().at("groupOne", 0, "duration")).isEqualTo(number(700L * 999 * 3600));
    }
}
