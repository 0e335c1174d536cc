package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimerWireTest extends SimulatorTest {

    private final WireClient own = workspace.in("/user/" + Office.ADA + "/time-entries");

    private Wire timer(String start) {
        return workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T" + start + ":00Z\"}")
                .isCreated();
    }

    private static String end(String time) {
        return "{\"end\":\"2026-03-02T" + time + ":00Z\"}";
    }

    @Test
    void starts_now_by_default() {
        Wire started = workspace.post("/time-entries", "{}").isCreated();

        assertThat(started.at("timeInterval", "start")).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(started.at("timeInterval", "end")).isNull();
        assertThat(started.at("timeInterval", "duration")).isNull();
        workspace.post("/time-entries", "").has(400);
    }

    @Test
    void ends_when_the_next_one_starts() {
        String first = timer("09:00").id();

        timer("10:30");

        assertThat(workspace.get("/time-entries/" + first).at("timeInterval", "duration"))
                .isEqualTo("PT1H30M");
    }

    @Test
    void ends_at_its_own_start_when_the_next_one_starts_earlier() {
        String first = timer("09:00").id();

        String earlier = timer("08:00").id();

        Wire stopped = workspace.get("/time-entries/" + first);
        assertThat(stopped.at("timeInterval", "end")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(stopped.at("timeInterval", "duration")).isEqualTo("PT0S");
        assertThat(own.get("?in-progress=true").list()).hasSize(1);
        assertThat(workspace.get("/time-entries/" + earlier).at("timeInterval", "end"))
                .isNull();
    }

    @Test
    void ends_at_its_own_start_when_an_earlier_entry_runs_again() {
        String finished = workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T07:00:00Z\",\"end\":\"2026-03-02T08:00:00Z\"}")
                .isCreated()
                .id();
        String timer = timer("09:00").id();

        workspace
                .put("/time-entries/" + finished, "{\"start\":\"2026-03-02T07:00:00Z\"}")
                .isOk();

        assertThat(workspace.get("/time-entries/" + timer).at("timeInterval", "duration"))
                .isEqualTo("PT0S");
        assertThat(own.get("?in-progress=true").list()).hasSize(1);
    }

    @Test
    void keeps_running_when_an_earlier_one_is_rejected() {
        timer("09:00");

        workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T08:00:00Z\",\"projectId\":\"" + Office.UNKNOWN + "\"}")
                .has(400);

        assertThat(own.get("?in-progress=true").list()).hasSize(1);
    }

    @Test
    void is_stopped() {
        String timer = timer("09:00").id();

        Wire stopped = own.patch("", end("09:45")).isOk();

        assertThat(stopped.id()).isEqualTo(timer);
        assertThat(stopped.at("timeInterval", "duration")).isEqualTo("PT45M");
        own.patch("", end("10:00"))
                .isError(
                        404,
                        404,
                        "Currently running time entry doesn't exist on workspace " + Office.WORKSPACE + " for user "
                                + Office.ADA + ".");
    }

    @Test
    void is_not_stopped_at_an_invalid_time() {
        timer("09:00");

        own.patch("", end("08:59"))
                .isRejected("Start datetime 2026-03-02T09:00:00Z is greater than end datetime 2026-03-02T08:59:00Z.");
        own.patch("", "{\"end\":\"2026-06-01T00:00:00Z\"}")
                .isRejected("Time entry cannot have duration more than 999 hours.");
        own.patch("", "{}").isRejected("You entered invalid value for field : [end]");
        workspace
                .patch("/user/" + Office.UNKNOWN + "/time-entries", end("10:00"))
                .isRejected("User doesn't belong to Workspace");
        assertThat(own.get("?in-progress=true").list()).hasSize(1);
    }

    @Test
    void is_not_replaced_if_it_would_be_too_long() {
        timer("09:00");

        workspace
                .post("/time-entries", "{\"start\":\"2026-06-01T00:00:00Z\"}")
                .isRejected("Time entry cannot have duration more than 999 hours.");
    }

    @Test
    void runs_again_after_an_update_without_end() {
        String entry = timer("09:00").id();
        own.patch("", end("10:00")).isOk();

        Wire again = workspace
                .put("/time-entries/" + entry, "{\"start\":\"2026-03-02T09:00:00Z\"}")
                .isOk();

        assertThat(again.at("timeInterval", "end")).isNull();
        assertThat(own.get("?in-progress=true").each("id")).containsExactly(entry);
    }

    @Test
    void is_listed_with_those_of_all_users() {
        timer("09:00");
        workspace
                .post("/user/" + Office.GRACE + "/time-entries", "{\"start\":\"2026-03-02T10:00:00Z\"}")
                .isCreated();

        Wire running = workspace.get("/time-entries/status/in-progress").isOk();
        Wire first =
                workspace.get("/time-entries/status/in-progress?page-size=1").isOk();

        assertThat(running.each("userId")).containsExactly(Office.GRACE.value(), Office.ADA.value());
        assertThat(running.header("Last-Page")).contains("true");
        assertThat(first.list()).hasSize(1);
        assertThat(first.header("Last-Page")).contains("false");
        workspace
                .get("/time-entries/status/in-progress?page-size=1001")
                .isRejected("Page size cannot be larger than 1,000.");
        workspace
                .post("/time-entries/status/in-progress", "{}")
                .isError(405, 3000, "Request method 'POST' is not supported");
    }

    @Test
    void is_not_listed_at_the_specified_route() {
        workspace.get("/time-entries").isError(405, 3000, "Request method 'GET' is not supported");
        workspace.patch("/time-entries", "{}").isError(405, 3000, "Request method 'PATCH' is not supported");
    }

    @Test
    void is_listed_at_the_specified_route_if_configured() {
        timer("09:00");
        try (MatonSimulator other = MatonSimulator.start(
                office.stint, office.options().inProgressAsSpecified(true).build())) {
            assertThat(WireClient.direct(other)
                            .get("/workspaces/" + Office.WORKSPACE + "/time-entries")
                            .isOk()
                            .list())
                    .hasSize(1);
        }
    }
}
