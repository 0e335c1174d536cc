package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BulkEntryWireTest extends SimulatorTest {

    private static final String NINE_TO_TEN = "\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T10:00:00Z\"";
    private static final String TEN_TO_NOON = "\"start\":\"2026-03-02T10:00:00Z\",\"end\":\"2026-03-02T12:00:00Z\"";

    private final WireClient own = workspace.in("/user/" + Office.ADA + "/time-entries");
    private final WireClient others = workspace.in("/user/" + Office.GRACE + "/time-entries");

    private String made(String description) {
        return workspace
                .post("/time-entries", "{" + NINE_TO_TEN + ",\"description\":\"" + description + "\"}")
                .isCreated()
                .id();
    }

    private List<?> all() {
        return Objects.requireNonNull((List<?>) own.get("").isOk().at());
    }

    @Test
    void a_copy_has_all_values_but_the_id() {
        String project = project("Website");
        Wire original = workspace
                .post(
                        "/time-entries",
                        "{" + NINE_TO_TEN + ",\"description\":\"Draft\",\"billable\":true,\"projectId\":\"" + project
                                + "\",\"tagIds\":[\"" + tag("one")
                                + "\"],\"customFields\":[{\"customFieldId\":\"a\",\"value\":\"x\"}]}")
                .isCreated();

        Wire copy = own.post("/" + original.id() + "/duplicate", "").isCreated();

        assertThat((Map<?, ?>) copy.at()).hasSize(13);
        assertThat(copy.id()).isNotEqualTo(original.id());
        for (String field :
                List.of("description", "billable", "projectId", "taskId", "tagIds", "timeInterval", "type")) {
            assertThat(copy.at(field)).as(field).isEqualTo(original.at(field));
        }
        assertThat(copy.at("customFieldValues", 0, "value")).isEqualTo("x");
        assertThat(all()).hasSize(2);
    }

    @Test
    void several_are_read_by_their_ids() {
        String one = made("one");
        String two = made("two");
        String ids = "{\"timeEntryIds\":[\"" + two + "\",\"" + one + "\",\"" + two + "\"]";

        Wire found = workspace.post("/time-entries/batch", ids + "}").isOk();
        Wire hydrated = workspace
                .post("/time-entries/batch", ids + ",\"hydrated\":true}")
                .isOk();

        assertThat(found.list()).hasSize(2);
        assertThat((Map<?, ?>) found.at(0)).hasSize(15);
        assertThat(found.at(0, "description")).isEqualTo("two");
        assertThat(found.at(1, "description")).isEqualTo("one");
        assertThat(hydrated.at(0, "user", "id")).isEqualTo(Office.ADA.value());
        assertThat(workspace.post("/time-entries/batch", "{}").status()).isEqualTo(400);
        workspace
                .post("/time-entries/batch", "{\"timeEntryIds\":[\"" + Office.UNKNOWN + "\"]}")
                .isRejected("Time entry doesn't belong to Workspace");
    }

    @Test
    void a_copy_of_a_timer_replaces_it() {
        String timer =
                own.post("", "{\"start\":\"2026-03-02T11:00:00Z\"}").isCreated().id();

        String copy = own.post("/" + timer + "/duplicate", "").isCreated().id();

        Wire running = workspace.get("/time-entries/status/in-progress").isOk();
        assertThat((List<?>) running.at()).hasSize(1);
        assertThat(running.at(0, "id")).isEqualTo(copy);
    }

    @Test
    void several_are_replaced_at_once() {
        String one = made("one");
        String two = made("two");

        Wire changed = own.put(
                        "",
                        "[{\"id\":\"" + two + "\"," + TEN_TO_NOON + ",\"description\":\"second\"},{\"id\":\"" + one
                                + "\"," + NINE_TO_TEN + "}]")
                .isOk();

        assertThat((List<?>) changed.at()).hasSize(2);
        assertThat((Map<?, ?>) changed.at(0)).hasSize(13);
        assertThat(changed.at(0, "id")).isEqualTo(two);
        assertThat(changed.at(0, "description")).isEqualTo("second");
        assertThat(changed.at(0, "timeInterval", "duration")).isEqualTo("PT2H");
        assertThat(changed.at(0, "tagIds")).isEqualTo(List.of());
        assertThat(changed.at(1, "description")).isEqualTo("");
        assertThat(workspace.get("/time-entries/" + two).isOk().at("description"))
                .isEqualTo("second");
    }

    @Test
    void several_that_are_hydrated_have_their_names() {
        String project = project("Website");
        String one = made("one");

        Wire changed = own.put(
                        "?hydrated=true",
                        "[{\"id\":\"" + one + "\"," + NINE_TO_TEN + ",\"projectId\":\"" + project + "\"}]")
                .isOk();

        assertThat(changed.at(0, "project", "name")).isEqualTo("Website");
    }

    @Test
    void nothing_is_replaced_if_one_is_wrong() {
        String one = made("one");
        String valid = "{\"id\":\"" + one + "\"," + TEN_TO_NOON + "}";

        own.put("", "[" + valid + ",{\"id\":\"" + Office.UNKNOWN + "\"," + NINE_TO_TEN + "}]")
                .has(400);
        own.put("", "[" + valid + ",{" + NINE_TO_TEN + "}]").has(400);
        own.put("", "[" + valid + ",{\"id\":\"" + one + "\"}]").has(400);
        own.put("", "[" + valid + ",7]").has(400);
        own.put("", valid).has(400);
        own.put("", "").has(400);
        others.put("", "[" + valid + "]").has(400);

        assertThat(workspace.get("/time-entries/" + one).isOk().at("description"))
                .isEqualTo("one");
    }

    @Test
    void an_empty_list_replaces_nothing() {
        assertThat((List<?>) own.put("", "[]").isOk().at()).isEmpty();
    }

    @Test
    void several_are_deleted_at_once() {
        String one = made("one");
        String two = made("two");
        String three = made("three");

        Wire deleted = own.delete("?time-entry-ids=" + three + "," + one + "&time-entry-ids=" + one)
                .isOk();

        assertThat((List<?>) deleted.at()).hasSize(2);
        assertThat(deleted.at(0, "id")).isEqualTo(three);
        assertThat(deleted.at(1, "description")).isEqualTo("one");
        assertThat(all()).hasSize(1);
        assertThat(own.get("").isOk().at(0, "id")).isEqualTo(two);
    }

    @Test
    void nothing_is_deleted_if_one_is_unknown() {
        String one = made("one");

        own.delete("?time-entry-ids=" + one + "," + Office.UNKNOWN).has(400);
        own.delete("?time-entry-ids=" + one + ",x").has(400);
        own.delete("").has(400);
        others.delete("?time-entry-ids=" + one).has(400);

        assertThat(all()).hasSize(1);
    }

    @Test
    void invoiced_entries_look_as_before() {
        String one = made("one");
        Object before = workspace.get("/time-entries/" + one).isOk().at();

        assertThat(workspace
                        .patch("/time-entries/invoiced", "{\"timeEntryIds\":[\"" + one + "\"],\"invoiced\":true}")
                        .isOk()
                        .body())
                .isEmpty();

        assertThat(workspace.get("/time-entries/" + one).isOk().at()).isEqualTo(before);
        workspace
                .patch("/time-entries/invoiced", "{\"timeEntryIds\":[\"" + Office.UNKNOWN + "\"],\"invoiced\":true}")
                .has(400);
        workspace.patch("/time-entries/invoiced", "{\"invoiced\":true}").has(400);
        workspace.patch("/time-entries/invoiced", "{\"timeEntryIds\":[]}").has(400);
    }
}
