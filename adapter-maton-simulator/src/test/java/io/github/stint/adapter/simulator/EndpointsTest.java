package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.internal.maton.SessionTokens;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.workspace.Workspace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndpointsTest extends SimulatorTest {

    private static final Map<String, Object> INVALID_KEY =
            Map.of("error", Map.of("message", "Invalid API key", "code", new BigDecimal(401)));

    private final WireClient gateway = WireClient.gateway(simulator);
    private final WireClient control = WireClient.control(simulator);

    @Test
    void share_the_same_data() {
        String tag = tag("urgent");

        assertThat(gateway.get("/workspaces/" + Office.WORKSPACE + "/tags")
                        .isOk()
                        .each("id"))
                .containsExactly(tag);
    }

    // Clockify itself

    @Test
    void clockify_requires_exactly_one_key() {
        String message = "Multiple or none auth tokens present";

        clockify.without("X-Api-Key").get("/user").isError(401, 1000, message);
        clockify.with("X-Api-Key", "").get("/user").isError(401, 1000, message);
        clockify.with("X-Addon-Token", "t").get("/user").isError(401, 1000, message);
        clockify.without("X-Api-Key")
                .with("Authorization", Office.KEY)
                .get("/user")
                .isError(401, 1000, message);
        clockify.with("X-Api-Key", "wrong").get("/user").isError(401, 4003, "Api key does not exist");
        clockify.without("X-Api-Key")
                .with("X-Addon-Token", Office.KEY)
                .get("/user")
                .isError(401, 4017, "Token is not valid");
    }

    @Test
    void clockify_rejects_unknown_routes() {
        clockify.get("/nothing/here").isError(404, 3000, "No static resource v1/nothing/here.");
        WireClient.direct(simulator)
                .with("X-Api-Key", Office.KEY)
                .get("/../v2/user")
                .has(404);
        workspace
                .get("/projects/a/archive")
                .isError(404, 3000, "No static resource v1/workspaces/" + Office.WORKSPACE + "/projects/a/archive.");
    }

    @Test
    void forbid_caching() {
        assertThat(clockify.get("/user").header("cache-control"))
                .contains("no-cache, no-store, max-age=0, must-revalidate");
    }

    // The gateway

    @Test
    void send_a_date_header_with_each_response() {
        assertThat(clockify.get("/user").header("Date")).contains("Mon, 02 Mar 2026 12:00:00 GMT");
        assertThat(clockify.get("/nowhere").header("Date")).contains("Mon, 02 Mar 2026 12:00:00 GMT");
    }

    @Test
    void the_gateway_requires_its_key() {
        for (WireClient stranger : List.of(
                gateway.without("Authorization"),
                gateway.with("Authorization", "Bearer wrong"),
                gateway.with("Authorization", Office.KEY),
                gateway.without("Authorization").with("X-Api-Key", Office.KEY))) {
            assertThat(stranger.get("/user").has(401).at()).isEqualTo(INVALID_KEY);
        }
        assertThat(control.without("Authorization").get("/connections").has(401).at())
                .isEqualTo(INVALID_KEY);
        assertThat(gateway.with("Authorization", "bearer " + Office.KEY)
                        .get("/user")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_gateway_rejects_other_apps_and_paths() {
        WireClient root = control;

        assertThat(root.get("/slack/api/v1/user").has(404).text("error", "code"))
                .isEqualTo("404");
        assertThat(root.get("/").has(404).text("error", "code")).isEqualTo("404");
        root.get("/clockify/user").isError(404, 3000, "No static resource user.");
    }

    @Test
    void the_gateway_uses_the_requested_connection() {
        String pending = control.post("/connections", "{\"app\":\"clockify\"}").text("connection", "connection_id");

        gateway.with("Maton-Connection", Office.CONNECTION.value()).get("/user").isOk();
        assertThat(gateway.with("Maton-Connection", "nowhere")
                        .get("/user")
                        .has(404)
                        .at())
                .isEqualTo(Map.of(
                        "message", "Connection nowhere not found", "type", "Not Found", "code", new BigDecimal(404)));
        gateway.with("Maton-Connection", "no/id").get("/user").has(404);
        assertThat(gateway.with("Maton-Connection", pending)
                        .get("/user")
                        .has(400)
                        .text("error", "code"))
                .isEqualTo("400");
    }

    @Test
    void the_gateway_requires_an_active_connection() {
        office.stint.connections().delete(Office.CONNECTION);
        control.post("/connections", "{\"app\":\"clockify\"}").has(201);

        assertThat(gateway.get("/user").has(400).text("error", "code")).isEqualTo("400");
        clockify.get("/user").isOk();
    }

    // Its API for connections

    @Test
    void list_connections_oldest_first() {
        control.post("/connections", "{\"app\":\"slack\"}").has(201);

        Wire all = control.get("/connections").isOk();

        assertThat((List<?>) all.at("connections")).hasSize(2);
        assertThat(all.at("connections", 0))
                .isEqualTo(Map.of(
                        "connection_id",
                        Office.CONNECTION.value(),
                        "status",
                        "ACTIVE",
                        "creation_time",
                        "2026-02-13T09:18:02.529448Z",
                        "last_updated_time",
                        "2026-02-13T09:18:09.334540Z",
                        "url",
                        simulator.controlUrl() + "/connect/?session_token="
                                + new SessionTokens(Office.KEY).create(Office.CONNECTION),
                        "app",
                        "clockify",
                        "metadata",
                        Map.of()));
        assertThat(all.at("connections", 1, "creation_time")).isEqualTo("2026-03-02T12:00:00.987000Z");
        assertThat((List<?>)
                        control.get("/connections?app=clockify&status=ACTIVE").at("connections"))
                .hasSize(1);
        assertThat((List<?>) control.get("/connections?status=FAILED").at("connections"))
                .isEmpty();
        control.get("/connections?status=BROKEN").has(400);
    }

    @Test
    void a_new_connection_is_pending_until_its_page_is_visited() {
        Wire made = control.post("/connections", "{\"app\":\"clockify\"}").has(201);
        String id = made.text("connection", "connection_id");
        assertThat(made.at("connection", "status")).isEqualTo("PENDING");
        URI page = URI.create(made.text("connection", "url"));

        Wire visited = WireClient.bare(simulator).get(page.getPath() + "?" + page.getQuery());

        assertThat(visited.isOk().body()).contains("The connection is active");
        assertThat(visited.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(control.get("/connections/" + id).isOk().at("connection", "status"))
                .isEqualTo("ACTIVE");
        gateway.with("Maton-Connection", id).get("/user").isOk();
    }

    @Test
    void an_invalid_page_request_activates_nothing() {
        WireClient page = WireClient.bare(simulator);
        String id = control.post("/connections", "{\"app\":\"clockify\"}").text("connection", "connection_id");

        page.get("/connect/?session_token=nowhere").has(404);
        page.get("/connect/?session_token=" + id).has(404);
        page.get("/connect/?session_token=" + id + ".").has(404);
        page.get("/connect/?session_token=." + id).has(404);
        page.get("/connect/?session_token=" + new SessionTokens("another key").create(new ConnectionId(id)))
                .has(404);
        page.get("/connect/").has(404);
        page.post("/connect/?session_token=" + id, "").has(405);

        assertThat(control.get("/connections/" + id).at("connection", "status")).isEqualTo("PENDING");
    }

    @Test
    void delete_a_connection_with_a_json_response() {
        control.post("/connections", "{\"app\":\"clockify\"}").has(201);

        assertThat(control.delete("/connections/" + Office.CONNECTION).isOk().body())
                .isEqualTo("{}");

        control.get("/connections/" + Office.CONNECTION).has(404);
        control.delete("/connections/" + Office.CONNECTION).has(404);
        control.delete("/connections/no/id").has(404);
    }

    @Test
    void connections_reject_invalid_requests() {
        control.post("/connections", "{}").has(400);
        control.post("/connections", "nonsense").has(400);
        control.put("/connections", "{}").has(405);
        control.patch("/connections/" + Office.CONNECTION, "{}").has(405);
    }

    @Test
    void a_new_connection_is_not_wrapped_if_configured() {
        try (MatonSimulator bare = MatonSimulator.start(
                office.stint, office.options().bareNewConnections(true).build())) {
            assertThat(WireClient.control(bare)
                            .post("/connections", "{\"app\":\"clockify\"}")
                            .has(201)
                            .at("status"))
                    .isEqualTo("PENDING");
        }
    }

    @Test
    void the_page_responds_501_without_authorization() {
        SimulatorOptions options =
                SimulatorOptions.builder(Office.CLOCK).key(Office.KEY).build();
        try (MatonSimulator other = MatonSimulator.start(office.stint, options)) {
            WireClient.bare(other)
                    .get("/connect/?session_token=" + Office.CONNECTION)
                    .has(501);
        }
    }

    // Errors of the adapter

    @Test
    void errors_of_the_adapter_are_translated() {
        office.stint.faults().failNext(operation -> new RateLimited(operation, Duration.ofMillis(6001)));
        Wire limited = clockify.get("/user");
        limited.isEmpty(429);
        assertThat(limited.header("Retry-After")).contains("7");

        office.stint.faults().failNext(operation -> new NotAuthenticated(operation, "no", "no"));
        clockify.get("/user").isError(401, 4003, "Api key does not exist");

        office.stint.faults().failNext(operation -> new Unavailable(operation, "away", "wait"));
        clockify.get("/user").isError(500, 500, "Internal server error");

        office.stint.faults().failNext(operation -> new Unavailable(operation, "away", "wait"));
        assertThat(control.get("/connections").has(500).text("error", "code")).isEqualTo("500");

        office.stint.faults().failNext(operation -> new RateLimited(operation, Duration.ofMillis(6001)));
        Wire limitedToo = gateway.get("/user");
        limitedToo.isEmpty(429);
        assertThat(limitedToo.header("Retry-After")).contains("7");
    }

    @Test
    void survive_an_adapter_that_breaks_its_contract() {
        office.stint.faults().failNext(operation -> {
            throw new IllegalStateException("a bug");
        });

        clockify.get("/user").isEmpty(500);
        clockify.get("/user").isOk();
    }

    @Test
    void errors_have_no_body_if_configured() {
        try (MatonSimulator silent = MatonSimulator.start(
                office.stint, office.options().bodilessErrors(true).build())) {
            WireClient.direct(silent).get("/nothing").isEmpty(404);
            WireClient.direct(silent).with("X-Api-Key", "wrong").get("/user").isEmpty(401);
        }
    }

    @Test
    void windows_are_wall_clocks_if_configured() {
        InMemoryStint kiritimati = InMemoryStint.builder(Office.CLOCK)
                .workspace(
                        Workspace.builder().id(Office.WORKSPACE).name("Office").build(),
                        Office.ada("Pacific/Kiritimati"))
                .build();
        SimulatorOptions odd = SimulatorOptions.builder(Office.CLOCK)
                .key(Office.KEY)
                .windowsByWallClock(true)
                .build();
        String list = "/workspaces/" + Office.WORKSPACE + "/user/" + Office.ADA + "/time-entries?start=";
        try (MatonSimulator other = MatonSimulator.start(kiritimati, odd)) {
            WireClient face = WireClient.direct(other);
            face.post(
                            "/workspaces/" + Office.WORKSPACE + "/time-entries",
                            "{\"start\":\"2026-03-01T19:00:00Z\",\"end\":\"2026-03-01T20:00:00Z\"}")
                    .isCreated();

            // 14 hours ahead of UTC: nine o'clock there was 19:00 the day before.
            assertThat(face.get(list + "2026-03-02T09:00:00Z").list()).hasSize(1);
            assertThat(face.get(list + "2026-03-02T09:00:01Z").list()).isEmpty();
        }
    }

    @Test
    void connections_have_the_status_of_the_port() {
        assertThat(office.stint.connections().get(Office.CONNECTION).status()).isEqualTo(ConnectionStatus.ACTIVE);
        assertThat(control.get("/connections/" + Office.CONNECTION).at("connection", "status"))
                .isEqualTo("ACTIVE");
    }
}
