package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeEntryWireTest extends SimulatorTest {

    private static final String NINE_TO_TEN = "\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T10:00:00Z\"";

    private final WireClient own = workspace.in("/user/" + Office.ADA + "/time-entries");

    private Wire made(String more) {
        return workspace.post("/time-entries", "{" + NINE_TO_TEN + more + "}").isCreated();
    }

    @Test
    void has_thirteen_keys_when_written() {
        Wire made = made("");

        assertThat((Map<?, ?>) made.at()).hasSize(13);
        assertThat(made.at("description")).isEqualTo("");
        assertThat(made.at("tagIds")).isNull();
        assertThat(made.at("taskId")).isNull();
        assertThat(made.at("projectId")).isNull();
        assertThat(made.at("billable")).isEqualTo(false);
        assertThat(made.at("type")).isEqualTo("REGULAR");
        assertThat(made.at("kioskId")).isNull();
        assertThat(made.at("isLocked")).isEqualTo(false);
        assertThat(made.at("customFieldValues")).isEqualTo(List.of());
        assertThat(made.at("userId")).isEqualTo(Office.ADA.value());
        assertThat(made.at("timeInterval"))
                .isEqualTo(Map.of("start", "2026-03-02T09:00:00Z", "end", "2026-03-02T10:00:00Z", "duration", "PT1H"));
    }

    @Test
    void has_its_rates_only_when_read() {
        Wire made = made("");
        Wire read = workspace.get("/time-entries/" + made.id()).isOk();

        Map<Object, Object> withRates = new HashMap<>((Map<?, ?>) made.at());
        Map<String, Object> none = Map.of("amount", BigDecimal.ZERO, "currency", "USD");
        withRates.put("hourlyRate", none);
        withRates.put("costRate", none);
        assertThat(read.at()).isEqualTo(withRates);
        assertThat(own.get("").isOk().at(0)).isEqualTo(withRates);
        assertThat(workspace
                        .put("/time-entries/" + made.id(), "{" + NINE_TO_TEN + "}")
                        .isOk()
                        .at())
                .isEqualTo(made.at());
        Wire started = own.post("", "{\"start\":\"2026-03-02T11:00:00Z\"}").isCreated();
        assertThat((Map<?, ?>) started.at()).hasSize(13);
        assertThat((Map<?, ?>)
                        workspace.get("/time-entries/status/in-progress").isOk().at(0))
                .hasSize(15);
        assertThat((Map<?, ?>) own.patch("", "{\"end\":\"2026-03-02T12:00:00Z\"}")
                        .isOk()
                        .at())
                .hasSize(13);
    }

    @Test
    void is_created_with_all_fields() {
        String project = project("Website");
        String task = task(project, "Design");
        String one = tag("one");
        String two = tag("two");

        Wire made = made(",\"description\":\"Entwurf & \\\"Prüfung\\\"\\n日本\",\"projectId\":\"" + project
                + "\",\"taskId\":\""
                + task + "\",\"tagIds\":[\"" + two + "\",\"" + one + "\",\"" + two
                + "\"],\"billable\":true,\"type\":\"BREAK\",\"userId\":\"" + Office.GRACE + "\",\"duration\":\"PT9H\"");

        assertThat(made.at("description")).isEqualTo("Entwurf & \"Prüfung\"\n日本");
        assertThat(made.at("projectId")).isEqualTo(project);
        assertThat(made.at("taskId")).isEqualTo(task);
        assertThat(made.at("tagIds")).isEqualTo(List.of(two, one, two));
        assertThat(made.at("billable")).isEqualTo(true);
        assertThat(made.at("type")).isEqualTo("BREAK");
        assertThat(made.at("userId")).isEqualTo(Office.ADA.value());
        assertThat(made.at("timeInterval", "duration")).isEqualTo("PT1H");
    }

    @Test
    void has_different_names_of_custom_fields_in_responses() {
        Wire made = made(
                ",\"customFieldValues\":[{\"customFieldId\":\"x\",\"value\":\"ignored\"}],\"customFields\":[{\"customFieldId\":\"a\",\"value\":\"text\"},"
                        + "{\"customFieldId\":\"b\",\"value\":1.5},{\"customFieldId\":\"c\",\"value\":true},"
                        + "{\"customFieldId\":\"d\",\"value\":[\"p\",\"q\"]},{\"customFieldId\":\"e\",\"value\":null}]");

        assertThat((List<?>) made.at("customFieldValues")).hasSize(4);
        assertThat(made.at("customFieldValues", 0))
                .isEqualTo(Map.of(
                        "customFieldId", "a", "timeEntryId", made.id(), "value", "text", "name", "a", "type", "TXT"));
        assertThat(made.at("customFieldValues", 1, "value")).isEqualTo(new BigDecimal("1.5"));
        assertThat(made.at("customFieldValues", 2, "value")).isEqualTo(true);
        assertThat(made.at("customFieldValues", 3, "value")).isEqualTo(List.of("p", "q"));
        assertThat(workspace
                        .put(
                                "/time-entries/" + made.id(),
                                "{" + NINE_TO_TEN + ",\"customFields\":[{\"customFieldId\":\"a\",\"value\":\"new\"}]}")
                        .isOk()
                        .at("customFieldValues", 0, "value"))
                .isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 2026-03-02T09:00:00Z",
        "2026-03-02T09:00:00.999Z, 2026-03-02T09:00:00Z",
        "2026-03-02T09:00:00.123456Z, 2026-03-02T09:00:00Z",
        "2026-03-02T16:00:00+02:00, 2026-03-02T14:00:00Z",
        "2026-03-02T16:00:00.5-01:30, 2026-03-02T17:30:00Z"
    })
    void accepts_a_time_in_this_format(String sent, String stored) {
        Wire made =
                workspace.post("/time-entries", "{\"start\":\"" + sent + "\"}").isCreated();

        assertThat(made.at("timeInterval", "start")).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02",
                "2026-03-02T09:00:00",
                "2026-03-02T09:00Z",
                "2026-03-02 09:00:00Z",
                "2026-02-30T09:00:00Z",
                "2026-03-02T09:00:00+0200",
                "tomorrow"
            })
    void rejects_a_time_in_this_format(String sent) {
        String message = "Ensure that the [start] date is in following format: \"yyyy-MM-ddThh:mm:ssZ\"";

        workspace.post("/time-entries", "{\"start\":\"" + sent + "\"}").isRejected(message);
        own.get("?start=" + sent.replace(" ", "%20").replace("+", "%2B")).isRejected(message);
    }

    @Test
    void rejects_a_value_that_is_no_time() {
        workspace.post("/time-entries", "{\"start\":\"\"}").isRejected("You entered invalid value for field : [start]");
        workspace
                .post("/time-entries", "{\"start\":1772442000}")
                .isRejected("You entered invalid value for field : [start]");
        workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"\"}")
                .isRejected("You entered invalid value for field : [end]");
    }

    @Test
    void is_rejected_as_by_the_service() {
        String project = project("Website");
        String task = task(project("Other"), "Design");

        workspace
                .post("/time-entries", "{\"end\":\"2026-03-02T10:00:00Z\"}")
                .isRejected("Can't create time entry with end time only.");
        workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T10:00:00+01:00\",\"end\":\"2026-03-02T08:59:59.5Z\"}")
                .isRejected("Start datetime 2026-03-02T09:00:00Z is greater than end datetime 2026-03-02T08:59:59Z.");
        workspace
                .post("/time-entries", "{\"start\":\"2026-01-01T00:00:00Z\",\"end\":\"2026-02-11T15:00:01Z\"}")
                .isRejected("Time entry cannot have duration more than 999 hours.");
        refuses(",\"projectId\":\"" + Office.UNKNOWN + "\"", "Project doesn't belong to Workspace");
        refuses(",\"projectId\":\"" + project + "\",\"taskId\":\"" + task + "\"", "Task doesn't belong to Project");
        refuses(",\"taskId\":\"" + task + "\"", "Task doesn't belong to Project");
        refuses(",\"tagIds\":[\"" + tag("one") + "\",\"" + Office.UNKNOWN + "\"]", "Tag doesn't belong to Workspace");
        refuses(",\"description\":\"a > b\"", "You entered wrong value. Don't use \"<\" and \">\" characters");
        refuses(",\"description\":\"" + "x".repeat(3001) + "\"", "Description is too long.");
        refuses(",\"type\":\"OVERTIME\"", "You entered invalid value for field: [type].");
        refuses(
                ",\"type\":\"HOLIDAY\"",
                "You dont have permission to create time off and holiday time entry since time off feature is not"
                        + " enabled.");
        workspace.get("/time-entries/" + Office.UNKNOWN).isRejected("Time entry doesn't belong to Workspace");
        assertThat(own.get("").list()).isEmpty();
    }

    private void refuses(String more, String message) {
        workspace.post("/time-entries", "{" + NINE_TO_TEN + more + "}").isRejected(message);
    }

    @Test
    void is_created_for_another_user() {
        Wire made = workspace
                .post("/user/" + Office.GRACE + "/time-entries", "{" + NINE_TO_TEN + "}")
                .isCreated();

        assertThat(made.at("userId")).isEqualTo(Office.GRACE.value());
        String message = "User doesn't belong to Workspace";
        workspace.post("/user/" + Office.UNKNOWN + "/time-entries", "{}").isRejected(message);
        workspace.get("/user/" + Office.UNKNOWN + "/time-entries").isRejected(message);
        workspace.get("/user/me/time-entries").isRejected(message);
        workspace
                .post("/time-entries/" + Office.GRACE, "{}")
                .isError(405, 3000, "Request method 'POST' is not supported");
    }

    @Test
    void copies_missing_fields_from_another_entry() {
        String project = project("Website");
        String source = made(",\"description\":\"first\",\"projectId\":\"" + project + "\",\"billable\":true")
                .id();

        Wire copy = own.post("?from-entry=" + source, "{" + NINE_TO_TEN + ",\"description\":\"second\"}")
                .isCreated();

        assertThat(copy.at("description")).isEqualTo("second");
        assertThat(copy.at("projectId")).isEqualTo(project);
        assertThat(copy.at("billable")).isEqualTo(true);
        own.post("?from-entry=" + Office.UNKNOWN, "{}").isEmpty(404);
    }

    @Test
    void an_update_clears_missing_fields_except_the_type() {
        String project = project("Website");
        Wire full = made(",\"description\":\"d\",\"projectId\":\"" + project + "\",\"taskId\":\"" + task(project, "t")
                + "\",\"tagIds\":[\"" + tag("g")
                + "\"],\"billable\":true,\"type\":\"BREAK\",\"customFields\":[{\"customFieldId\":\"a\",\"value\":1}]");

        Wire bare = workspace
                .put("/time-entries/" + full.id(), "{\"start\":\"2026-03-02T08:00:00Z\"}")
                .isOk();

        assertThat((Map<?, ?>) bare.at()).hasSize(13);
        assertThat(bare.at("description")).isEqualTo("");
        assertThat(bare.at("projectId")).isNull();
        assertThat(bare.at("taskId")).isNull();
        assertThat(bare.at("tagIds")).isNull();
        assertThat(bare.at("billable")).isEqualTo(false);
        assertThat(bare.at("customFieldValues")).isEqualTo(List.of());
        assertThat(bare.at("type")).isEqualTo("BREAK");
        assertThat(bare.at("timeInterval", "start")).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(bare.at("timeInterval", "end")).isNull();
        workspace
                .put("/time-entries/" + full.id(), "{\"description\":\"no start\"}")
                .isRejected("You entered invalid value for field : [start]");
        workspace
                .put("/time-entries/" + full.id(), "{" + NINE_TO_TEN + ",\"projectId\":\"" + Office.UNKNOWN + "\"}")
                .isRejected("Project doesn't belong to Workspace");
    }

    @Test
    void is_deleted_without_a_body() {
        String entry = made("").id();

        workspace.delete("/time-entries/" + entry).isEmpty(204);

        workspace.delete("/time-entries/" + entry).isRejected("Time entry doesn't belong to Workspace");
    }

    @Test
    void is_listed_with_the_filters_of_the_service() {
        String project = project("Website");
        String task = task(project, "Design");
        String tag = tag("urgent");
        String nine = made(",\"description\":\"Nine\"").id();
        String eleven = workspace
                .post(
                        "/time-entries",
                        "{\"start\":\"2026-03-02T11:00:00Z\",\"end\":\"2026-03-02T12:00:00Z\",\"description\":\"Eleven\",\"projectId\":\""
                                + project + "\",\"taskId\":\"" + task + "\",\"tagIds\":[\"" + tag + "\"]}")
                .isCreated()
                .id();
        String timer = workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T10:00:00Z\"}")
                .isCreated()
                .id();

        assertThat(listed("")).containsExactly(eleven, timer, nine);
        assertThat(listed("?description=NE")).containsExactly(nine);
        assertThat(listed("?start=2026-03-02T10:00:00Z")).containsExactly(eleven, timer);
        assertThat(listed("?end=2026-03-02T12:00:00%2B02:00")).containsExactly(nine);
        assertThat(listed("?get-week-before=2026-03-02T11:00:00Z")).containsExactly(timer, nine);
        assertThat(listed("?project=" + project)).containsExactly(eleven);
        assertThat(listed("?task=" + task)).containsExactly(eleven);
        assertThat(listed("?tags=" + tag + "&tags=" + Office.UNKNOWN)).containsExactly(eleven);
        assertThat(listed("?project-required=true")).containsExactly(eleven);
        assertThat(listed("?task-required=false")).hasSize(3);
        assertThat(listed("?in-progress=true")).containsExactly(timer);
        assertThat(listed("?in-progress=1")).containsExactly(timer);
    }

    private List<String> listed(String query) {
        return own.get(query).isOk().each("id");
    }

    @Test
    void has_twenty_keys_if_hydrated() {
        String project = project("Website");
        String entry = made(",\"projectId\":\"" + project + "\",\"taskId\":\"" + task(project, "Design")
                        + "\",\"tagIds\":[\"" + tag("urgent") + "\"]")
                .id();

        Wire hydrated =
                workspace.get("/time-entries/" + entry + "?hydrated=true").isOk();

        assertThat((Map<?, ?>) hydrated.at()).hasSize(20);
        assertThat(hydrated.at("project", "name")).isEqualTo("Website");
        assertThat(hydrated.at("task", "name")).isEqualTo("Design");
        assertThat(hydrated.at("tags", 0, "name")).isEqualTo("urgent");
        assertThat(hydrated.at("user", "email")).isEqualTo("ada@example.com");
        assertThat(hydrated.at("kiosk")).isNull();
        assertThat(own.get("?hydrated=true").at(0)).isEqualTo(hydrated.at());
    }
}
