package io.github.stint.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.testing.Agent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent reaches each operation of Maton and Clockify that Stint implements, and learns what their warnings mean. */
class SpecificationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T11:00:00Z"), ZoneOffset.UTC);
    private static final WorkspaceId OFFICE = new WorkspaceId("6650a00000000000000000aa");
    private static final UserId ADA = new UserId("6650a00000000000000000bb");
    private static final UserId BEN = new UserId("6650a00000000000000000cc");

    @TempDir
    private Path home;

    private final Set<String> requests = Collections.synchronizedSet(new TreeSet<>());
    private final InMemoryStint stint = InMemoryStint.builder(CLOCK)
            .workspace(Workspace.builder().id(OFFICE).name("Office").build(), user(ADA, "ada"), user(BEN, "ben"))
            .build();
    private MatonSimulator simulator;
    private Agent agent;

    private static User user(UserId id, String name) {
        return User.builder()
                .id(id)
                .email(name + "@example.com")
                .name(name)
                .status(UserStatus.ACTIVE)
                .activeWorkspace(OFFICE)
                .timeZone(ZoneOffset.UTC)
                .build();
    }

    @BeforeEach
    void start() {
        stint.authorize(stint.connections().create(Connections.CLOCKIFY).id());
        simulator = MatonSimulator.start(
                stint,
                SimulatorOptions.builder(CLOCK)
                        .log(line -> requests.add(operation(line)))
                        .build());
        agent = Agent.online(
                home,
                CLOCK,
                Map.of(
                        "MATON_API_KEY", simulator.key(),
                        "STINT_GATEWAY_URL", simulator.gatewayUrl().toString(),
                        "STINT_CONTROL_URL", simulator.controlUrl().toString()));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    /** The method and the path of a line of the log, with an asterisk for each id. */
    private static String operation(String line) {
        String[] words = line.split("[ ?]", -1);
        return words[0] + " " + words[1].replaceAll("[0-9a-f]{24}|[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }

    private static String id(JsonObject result, String field) {
        return result.getAsJsonObject(field).get("id").getAsString();
    }

    @Test
    void every_operation_is_reachable() {
        JsonObject created = agent.result("connection", "{'action':'create'}");
        String connection = created.getAsJsonObject("item").get("connectionId").getAsString();
        agent.result("connection", "{'action':'list'}");
        agent.result("connection", "{'action':'show','id':'" + connection + "'}");
        agent.confirmed("connection", "{'action':'delete','id':'" + connection + "'}");
        agent.result("connection", "{'action':'user'}");
        agent.result("find", "{'kind':'workspace'}");
        agent.result("find", "{'kind':'workspace','name':'" + OFFICE.value() + "'}");
        agent.result("manage", "{'kind':'workspace','action':'create','name':'Other'}");
        agent.result("find", "{'kind':'member'}");
        for (String kind : List.of("client", "tag", "project")) {
            String of = "{'kind':'" + kind + "',";
            String id = id(agent.result("manage", of + "'action':'create','name':'Name'}"), "item");
            agent.result("find", of + "'name':'Name'}");
            agent.result("find", of + "'name':'" + id + "'}");
            agent.result("manage", of + "'action':'update','name':'Name','newName':'New'}");
            agent.confirmed("manage", of + "'action':'delete','name':'New','retire':true}");
        }
        agent.result("manage", "{'kind':'project','action':'create','name':'Website'}");
        String task = id(
                agent.result("manage", "{'kind':'task','action':'create','name':'Draft','project':'Website'}"), "item");
        agent.result("find", "{'kind':'task','project':'Website'}");
        agent.result("find", "{'kind':'task','project':'Website','name':'" + task + "'}");
        agent.result("manage", "{'kind':'task','action':'done','name':'Draft','project':'Website'}");
        agent.confirmed("manage", "{'kind':'task','action':'delete','name':'Draft','project':'Website'}");
        agent.result("start", "{'description':'Plan'}");
        agent.result("status", "{}");
        agent.result("stop", "{'at':'now'}");
        String entry = id(agent.result("log", "{'when':'8:00-9:00','description':'Review'}"), "entry");
        agent.result("log", "{'user':'ben','start':'8:00','end':'9:00','description':'Call'}");
        agent.result("find", "{'kind':'entry','name':'" + entry + "'}");
        agent.result("edit", "{'entries':['" + entry + "'],'description':'Mail'}");
        agent.result("list", "{}");
        agent.confirmed("delete", "{'entries':['" + entry + "']}");

        assertThat(requests)
                .containsAll(Set.of(
                                "GET /connections",
                                "POST /connections",
                                "GET /connections/*",
                                "DELETE /connections/*",
                                "GET user",
                                "GET workspaces",
                                "POST workspaces",
                                "GET workspaces/*/users",
                                "GET workspaces/*/projects",
                                "GET workspaces/*/projects/*",
                                "POST workspaces/*/projects",
                                "PUT workspaces/*/projects/*",
                                "DELETE workspaces/*/projects/*",
                                "GET workspaces/*/clients",
                                "GET workspaces/*/clients/*",
                                "POST workspaces/*/clients",
                                "PUT workspaces/*/clients/*",
                                "DELETE workspaces/*/clients/*",
                                "GET workspaces/*/tags",
                                "GET workspaces/*/tags/*",
                                "POST workspaces/*/tags",
                                "PUT workspaces/*/tags/*",
                                "DELETE workspaces/*/tags/*",
                                "GET workspaces/*/projects/*/tasks",
                                "GET workspaces/*/projects/*/tasks/*",
                                "POST workspaces/*/projects/*/tasks",
                                "PUT workspaces/*/projects/*/tasks/*",
                                "DELETE workspaces/*/projects/*/tasks/*",
                                "GET workspaces/*/user/*/time-entries",
                                "POST workspaces/*/time-entries",
                                "POST workspaces/*/user/*/time-entries",
                                "GET workspaces/*/time-entries/*",
                                "PUT workspaces/*/time-entries/*",
                                "DELETE workspaces/*/time-entries/*",
                                "PATCH workspaces/*/user/*/time-entries")
                        .stream()
                        .map(operation -> operation.contains("/connections")
                                ? operation
                                : operation.replace(" ", " /clockify/api/v1/"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_url_of_a_connection_is_shown_on_request_only() {
        JsonObject created = agent.result("connection", "{'action':'create'}");
        String connection = created.getAsJsonObject("item").get("connectionId").getAsString();

        assertThat(created.toString()).doesNotContain("http");
        assertThat(created.get("next").getAsString()).contains("showUrl");
        assertThat(agent.result("connection", "{'action':'show','id':'" + connection + "','showUrl':true}")
                        .toString())
                .contains("http");
    }

    @Test
    void a_missing_connection_is_explained() {
        stint.connections()
                .list(ConnectionQuery.builder().build())
                .forEach(each -> stint.connections().delete(each.id()));

        JsonObject error = agent.call("status", "{}").structured().getAsJsonObject("error");

        assertThat(error.get("code").getAsString()).isEqualTo("no-connection");
        assertThat(error.get("hint").getAsString()).isNotEmpty();
    }

    @Test
    void checks_that_fail_are_a_result() {
        Agent withoutKey = Agent.online(home, CLOCK, Map.of());

        ToolResult checks = withoutKey.call("connection", "{'action':'check'}");

        assertThat(checks.error()).isFalse();
        assertThat(checks.text()).contains(" failed.");
        assertThat(checks.structured().getAsJsonArray("items").toString())
                .contains("\"check\":\"key\",\"ok\":false")
                .contains("MATON_API_KEY");
    }

    @Test
    void requests_are_counted_and_those_left_are_shown_on_a_free_plan() {
        agent.person("config", "set", "plan", "free");

        JsonObject first = agent.result("status", "{}").getAsJsonObject("requests");
        JsonObject second = agent.result("status", "{}").getAsJsonObject("requests");

        assertThat(first.get("sent").getAsInt()).isEqualTo(3);
        assertThat(second.get("sent").getAsInt()).isEqualTo(2);
        assertThat(second.get("left").getAsInt()).isEqualTo(first.get("left").getAsInt() - 2);
    }
}
