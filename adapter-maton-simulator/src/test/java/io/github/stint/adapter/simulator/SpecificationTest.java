package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The samples of the gateway's specification: each request is sent literally, and the response has to contain the sample. Ids of new
 * resources differ, and so do two samples, with a comment each.
 */
class SpecificationTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("698eeb9e5cd3a921db120693");
    private static final UserId USER = new UserId("698eeb9f5cd3a921db12069f");
    private static final ConnectionId CONNECTION = new ConnectionId("13fe7b78-42ba-4b43-9631-69a4bf7091ec");

    private final InMemoryStint stint = InMemoryStint.builder(Office.CLOCK)
            .workspace(
                    Workspace.builder().id(WORKSPACE).name("Sample").build(),
                    User.builder()
                            .id(USER)
                            .email("user@example.com")
                            .name("John Doe")
                            .activeWorkspace(WORKSPACE)
                            .defaultWorkspace(WORKSPACE)
                            .status(UserStatus.ACTIVE)
                            .build())
            .connection(Connection.builder()
                    .id(CONNECTION)
                    .app("clockify")
                    .status(ConnectionStatus.ACTIVE)
                    .createdAt(Instant.parse("2026-02-13T09:18:02.529448Z"))
                    .updatedAt(Instant.parse("2026-02-13T09:18:09.334540Z"))
                    .build())
            .build();
    private final MatonSimulator simulator = MatonSimulator.start(
            stint, SimulatorOptions.builder(Office.CLOCK).key(Office.KEY).build());
    private final WireClient workspace = WireClient.gateway(simulator).in("/workspaces/" + WORKSPACE);

    @AfterEach
    void closeTheSimulator() {
        simulator.close();
    }

    private static void holds(Wire response, String sample) {
        Map<?, ?> wanted = Wire.parse(sample) instanceof Map<?, ?> object ? object : Map.of("an", "object");
        wanted.forEach(
                (key, value) -> assertThat(response.at(key)).as("%s", key).isEqualTo(value));
    }

    @Test
    void shows_the_current_user() {
        holds(WireClient.gateway(simulator).get("/user").isOk(), """
                {"id": "698eeb9f5cd3a921db12069f", "email": "user@example.com", "name": "John Doe",
                 "activeWorkspace": "698eeb9e5cd3a921db120693", "defaultWorkspace": "698eeb9e5cd3a921db120693",
                 "status": "ACTIVE"}""");
    }

    @Test
    void shows_a_connection() {
        Wire response =
                WireClient.control(simulator).get("/connections/" + CONNECTION).isOk();

        // The address of the page is the simulator's own.
        assertThat(response.at("connection"))
                .isEqualTo(Map.of(
                        "connection_id", "13fe7b78-42ba-4b43-9631-69a4bf7091ec",
                        "status", "ACTIVE",
                        "creation_time", "2026-02-13T09:18:02.529448Z",
                        "last_updated_time", "2026-02-13T09:18:09.334540Z",
                        "url", response.text("connection", "url"),
                        "app", "clockify",
                        "metadata", Map.of()));
        assertThat(response.text("connection", "url")).contains("?session_token=");
    }

    @Test
    void creates_updates_and_deletes_a_project() {
        Wire made = workspace
                .post("/projects", "{\"name\": \"My Project\", \"isPublic\": true}")
                .isCreated();

        holds(made, """
                {"name": "My Project", "clientId": "", "workspaceId": "698eeb9e5cd3a921db120693", "billable": true,
                 "color": "#1976D2", "archived": false, "public": true}""");
        workspace.delete("/projects/" + made.id()).has(400);
        holds(
                workspace
                        .put("/projects/" + made.id(), "{\"name\": \"Updated Project Name\", \"archived\": true}")
                        .isOk(),
                "{\"name\": \"Updated Project Name\", \"archived\": true}");
        workspace.delete("/projects/" + made.id()).isOk();
    }

    @Test
    void creates_and_updates_a_client() {
        Wire made = workspace.post("/clients", """
                        {"name": "Acme Corp", "address": "123 Main St", "note": "Important client"}""").isCreated();

        holds(made, """
                {"name": "Acme Corp", "workspaceId": "698eeb9e5cd3a921db120693", "archived": false,
                 "address": "123 Main St", "note": "Important client"}""");
        holds(
                workspace
                        .put("/clients/" + made.id(), "{\"name\": \"Acme Corporation\"}")
                        .isOk(),
                "{\"name\": \"Acme Corporation\"}");
    }

    @Test
    void creates_and_updates_a_tag() {
        Wire made = workspace.post("/tags", "{\"name\": \"urgent\"}").isCreated();

        holds(made, "{\"name\": \"urgent\", \"workspaceId\": \"698eeb9e5cd3a921db120693\", \"archived\": false}");
        holds(
                workspace
                        .put("/tags/" + made.id(), "{\"name\": \"high-priority\"}")
                        .isOk(),
                "{\"name\": \"high-priority\"}");
        workspace.delete("/tags/" + made.id()).isOk();
    }

    @Test
    void creates_updates_and_deletes_a_task() {
        String project =
                workspace.post("/projects", "{\"name\": \"My Project\"}").id();
        WireClient tasks = workspace.in("/projects/" + project + "/tasks");

        Wire made = tasks.post("", """
                        {"name": "Implement feature", "assigneeIds": ["user-id-1"], "estimate": "PT2H", "billable": true}""").isCreated();

        // The sample loses the estimate; the simulator keeps it, as the service was observed to do.
        holds(made, """
                {"name": "Implement feature", "assigneeIds": [], "estimate": "PT2H", "status": "ACTIVE", "billable": true}""");
        assertThat(made.at("projectId")).isEqualTo(project);
        tasks.delete("/" + made.id()).has(400);
        holds(
                tasks.put("/" + made.id(), "{\"name\": \"Updated task name\", \"status\": \"DONE\"}")
                        .isOk(),
                "{\"name\": \"Updated task name\", \"status\": \"DONE\"}");
        tasks.delete("/" + made.id()).isOk();
    }

    @Test
    void creates_updates_and_lists_a_time_entry() {
        String project =
                workspace.post("/projects", "{\"name\": \"My Project\"}").id();
        Wire made = workspace.post("/time-entries", """
                        {"start": "2026-02-13T18:34:28Z", "end": "2026-02-13T19:34:28Z", "description": "Working on project",
                         "projectId": "%s", "billable": true}""".replace("%s", project)).isCreated();

        Wire list = workspace.get("/user/" + USER + "/time-entries").isOk();

        Map<String, Object> sample = Map.of(
                "id", made.id(),
                "description", "Working on project",
                "userId", USER.value(),
                "billable", true,
                "projectId", project,
                "workspaceId", WORKSPACE.value(),
                "timeInterval",
                        Map.of("start", "2026-02-13T18:34:28Z", "end", "2026-02-13T19:34:28Z", "duration", "PT1H"));
        sample.forEach((key, value) -> assertThat(list.at(0, key)).as(key).isEqualTo(value));
        assertThat(list.at(0, "taskId")).isNull();
        holds(
                workspace.put("/time-entries/" + made.id(), """
                                {"start": "2026-02-13T09:00:00Z", "end": "2026-02-13T11:00:00Z",
                                 "description": "Extended meeting"}""").isOk(),
                "{\"description\": \"Extended meeting\", \"projectId\": null, \"billable\": false}");
        workspace.delete("/time-entries/" + made.id()).isEmpty(204);
    }

    @Test
    void creates_an_entry_for_a_user_and_stops_a_timer() {
        WireClient own = workspace.in("/user/" + USER + "/time-entries");
        own.post("", """
                        {"start": "2026-02-13T09:00:00Z", "end": "2026-02-13T10:00:00Z", "description": "Team meeting"}""").isCreated();
        own.post("", "{\"start\": \"2026-02-13T16:00:00Z\"}").isCreated();

        Wire stopped = own.patch("", "{\"end\": \"2026-02-13T17:00:00Z\"}").isOk();

        assertThat(stopped.at("timeInterval", "duration")).isEqualTo("PT1H");
        // The specification lists running timers here; the real service does not know the route.
        workspace.get("/time-entries").has(405);
    }

    @Test
    void lists_in_pages() {
        Wire page = workspace.get("/projects?page=1&page-size=50").isOk();

        assertThat(page.list()).isEqualTo(List.of());
        assertThat(page.header("last-page")).contains("true");
    }

    @Test
    void responds_to_errors_with_the_documented_status() {
        WireClient gateway = WireClient.gateway(simulator);

        assertThat(gateway.with("Authorization", "Bearer wrong")
                        .get("/user")
                        .has(401)
                        .at("error", "code"))
                .isEqualTo(new BigDecimal(401));
        stint.connections().delete(CONNECTION);
        gateway.get("/user").has(400);
    }
}
