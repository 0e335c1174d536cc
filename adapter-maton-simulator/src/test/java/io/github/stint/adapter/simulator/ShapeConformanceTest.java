package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The responses of the simulator have the same keys and types as responses of the service, of which only hashes are known. */
@EnabledIfSystemProperty(
        named = ShapeConformanceTest.PROPERTY,
        matches = ".+",
        disabledReason = "name a file with hashes of responses with -D" + ShapeConformanceTest.PROPERTY + "=FILE")
class ShapeConformanceTest extends SimulatorTest {

    static final String PROPERTY = "stint.shapes";

    private static final String WORKSPACE = "/workspaces/{workspaceId}";
    private static final int OPERATIONS = 70;
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode observed =
            JSON.readTree(Path.of(System.getProperty(PROPERTY, "")).toFile()).path("operations");
    private final Map<String, JsonNode> responses = new TreeMap<>();

    /** Records the response to the operation, which is named as in the file, and returns it. */
    private Wire recorded(String operation, Wire response) {
        assertThat(response.status()).as(response.body()).isIn(200, 201, 204);
        assertThat(observed.has(operation)).as(operation).isTrue();
        responses.put(
                operation, response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body()));
        return response;
    }

    @BeforeEach
    void recordEachOperation() {
        usersAndWorkspaces();
        clients();
        tags();
        String project = projectsAndTasks();
        customFields(project);
        timeEntries(project);
        userGroups();
        projectSettings(project);
        rates();
        reports();
        webhooks();
    }

    @Test
    void are_as_observed_except_for_known_differences() {
        assertThat(responses).hasSize(OPERATIONS);
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        comparable().forEach((operation, response) -> {
            expected.put(operation, observed.path(operation).stringValue());
            actual.put(operation, ResponseShape.hash(response));
        });
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void known_differences_still_differ() {
        assertThat(ShapeDifference.allOperations())
                .noneMatch(operation -> ResponseShape.hash(Objects.requireNonNull(responses.get(operation)))
                        .equals(observed.path(operation).stringValue()));
    }

    @Test
    void every_other_operation_is_known_as_not_simulated() {
        List<String> unknown = new ArrayList<>();
        observed.propertyNames().stream()
                .filter(operation -> !responses.containsKey(operation))
                .forEach(operation -> {
                    String[] line = operation.split(" ", 2);
                    String path = line[1].replaceAll("\\{\\w+}", Office.UNKNOWN);
                    Wire response = clockify.send(line[0], path, HttpRequest.BodyPublishers.ofString("{}"));
                    if (!response.header("Stint-Simulated").equals(Optional.of("no"))) {
                        unknown.add(operation);
                    }
                });

        assertThat(unknown).isEmpty();
    }

    /** Returns the responses that have to be as observed: with the data that the simulator lacks, if that is known. */
    private Map<String, JsonNode> comparable() {
        Map<String, JsonNode> comparable = new TreeMap<>();
        responses.forEach((operation, response) -> ShapeDifference.of(operation)
                .map(difference -> difference.completed(response))
                .orElse(Optional.of(response))
                .ifPresent(complete -> comparable.put(operation, complete)));
        return comparable;
    }

    private void usersAndWorkspaces() {
        recorded("GET /user", clockify.get("/user"));
        recorded("GET /workspaces", clockify.get("/workspaces"));
        recorded("GET " + WORKSPACE, workspace.get(""));
        recorded("GET " + WORKSPACE + "/users", workspace.get("/users"));
        recorded("POST " + WORKSPACE + "/users/info", workspace.post("/users/info", "{}"));
        recorded(
                "GET " + WORKSPACE + "/users/{userId}/managers",
                workspace.get("/users/" + Office.ADA.value() + "/managers"));
    }

    private void clients() {
        String all = WORKSPACE + "/clients";
        String one = all + "/{clientId}";
        String client = recorded("POST " + all, workspace.post("/clients", "{\"name\":\"Acme\"}"))
                .id();
        recorded("GET " + one, workspace.get("/clients/" + client));
        recorded("GET " + all, workspace.get("/clients"));
        recorded("PUT " + one, workspace.put("/clients/" + client, "{\"name\":\"Acme\",\"note\":\"n\"}"));
        workspace
                .put("/clients/" + client, "{\"name\":\"Acme\",\"archived\":true}")
                .isOk();
        recorded("DELETE " + one, workspace.delete("/clients/" + client));
    }

    private void tags() {
        String all = WORKSPACE + "/tags";
        String one = all + "/{tagId}";
        String tag = recorded("POST " + all, workspace.post("/tags", "{\"name\":\"urgent\"}"))
                .id();
        recorded("GET " + one, workspace.get("/tags/" + tag));
        recorded("GET " + all, workspace.get("/tags"));
        recorded("PUT " + one, workspace.put("/tags/" + tag, "{\"name\":\"later\"}"));
        recorded("DELETE " + one, workspace.delete("/tags/" + tag));
    }

    /** Returns a project that remains. */
    private String projectsAndTasks() {
        String all = WORKSPACE + "/projects";
        String one = all + "/{projectId}";
        String tasks = one + "/tasks";
        String task = tasks + "/{taskId}";
        String project = recorded("POST " + all, workspace.post("/projects", "{\"name\":\"Website\"}"))
                .id();
        recorded("GET " + one, workspace.get("/projects/" + project));
        recorded("GET " + all, workspace.get("/projects"));
        WireClient ofProject = workspace.in("/projects/" + project + "/tasks");
        recorded("GET " + tasks, ofProject.get(""));
        String design = recorded("POST " + tasks, ofProject.post("", "{\"name\":\"Design\"}"))
                .id();
        recorded("GET " + task, ofProject.get("/" + design));
        recorded("PUT " + task, ofProject.put("/" + design, "{\"name\":\"Design\",\"status\":\"DONE\"}"));
        recorded("DELETE " + task, ofProject.delete("/" + design));
        recorded("PUT " + one, workspace.put("/projects/" + project, "{\"archived\":true}"));
        recorded("DELETE " + one, workspace.delete("/projects/" + project));
        return project("Shop");
    }

    private void timeEntries(String project) {
        String all = WORKSPACE + "/time-entries";
        String one = all + "/{timeEntryId}";
        String ofUser = WORKSPACE + "/user/{userId}/time-entries";
        String own = "/user/" + Office.ADA + "/time-entries";
        field("Order");
        String fields = "\"projectId\":\"" + project + "\",\"customFields\":[{\"customFieldId\":\"" + field("Place")
                + "\",\"value\":\"x\"}]";
        String nine = "{\"start\":\"2026-03-02T09:00:00Z\",";
        String hour = nine + "\"end\":\"2026-03-02T10:00:00Z\"," + fields + "}";
        recorded("GET " + all + "/status/in-progress", workspace.get("/time-entries/status/in-progress"));
        String entry =
                recorded("POST " + all, workspace.post("/time-entries", hour)).id();
        recorded("GET " + one, workspace.get("/time-entries/" + entry));
        recorded("GET " + ofUser, workspace.get(own));
        recorded(
                "POST " + all + "/batch",
                workspace.post("/time-entries/batch", "{\"timeEntryIds\":[\"" + entry + "\"]}"));
        recorded("PUT " + one, workspace.put("/time-entries/" + entry, hour));
        recorded("POST " + ofUser, workspace.post(own, hour));
        workspace.post(own, nine + fields + "}").isCreated();
        recorded("PATCH " + ofUser, workspace.patch(own, "{\"end\":\"2026-03-02T11:00:00Z\"}"));
        String copy = recorded(
                        "POST " + ofUser + "/{timeEntryId}/duplicate",
                        workspace.post(own + "/" + entry + "/duplicate", ""))
                .id();
        recorded("PUT " + ofUser, workspace.put(own, "[{\"id\":\"" + copy + "\"," + hour.substring(1) + "]"));
        recorded(
                "PATCH " + all + "/invoiced",
                workspace.patch("/time-entries/invoiced", "{\"timeEntryIds\":[\"" + copy + "\"],\"invoiced\":true}"));
        recorded("DELETE " + ofUser, workspace.delete(own + "?time-entry-ids=" + copy));
        recorded("DELETE " + one, workspace.delete("/time-entries/" + entry));
    }

    private void userGroups() {
        String all = WORKSPACE + "/user-groups";
        String one = all + "/{groupId}";
        String group = recorded("POST " + all, workspace.post("/user-groups", "{\"name\":\"Design\"}"))
                .id();
        WireClient ofGroup = workspace.in("/user-groups/" + group);
        String user = Office.ADA.value();
        recorded("PUT " + one, ofGroup.put("", "{\"name\":\"Art\"}"));
        recorded("POST " + one + "/users", ofGroup.post("/users", "{\"userId\":\"" + user + "\"}"));
        workspace.post("/user-groups", "{\"name\":\"Sales\"}").isCreated();
        recorded("GET " + all, workspace.get("/user-groups"));
        recorded("DELETE " + one + "/users/{userId}", ofGroup.delete("/users/" + user));
        recorded("DELETE " + one, ofGroup.delete(""));
    }

    private void projectSettings(String project) {
        String one = WORKSPACE + "/projects/{projectId}";
        WireClient ofProject = workspace.in("/projects/" + project);
        String user = Office.ADA.value();
        String members = "/memberships";
        recorded(
                "PATCH " + one + members,
                ofProject.patch(members, "{\"memberships\":[{\"userId\":\"" + user + "\"}]}"));
        recorded("POST " + one + members, ofProject.post(members, "{\"userIds\":[\"" + user + "\"]}"));
        recorded(
                "PATCH " + one + "/estimate",
                ofProject.patch("/estimate", "{\"timeEstimate\":{\"estimate\":\"PT8H\",\"active\":true}}"));
        recorded("PATCH " + one + "/template", ofProject.patch("/template", "{\"isTemplate\":true}"));
    }

    /** The observed members and tasks had a cost rate before they had an hourly one. */
    private void rates() {
        String one = WORKSPACE + "/projects/{projectId}";
        String project = project("Rated");
        String task = "/projects/" + project + "/tasks/" + task(project, "Design");
        String member = "/projects/" + project + "/users/" + Office.ADA.value();
        for (String rate : List.of("/cost-rate", "/hourly-rate")) {
            recorded("PUT " + one + "/users/{userId}" + rate, workspace.put(member + rate, "{\"amount\":100}"));
            recorded("PUT " + one + "/tasks/{taskId}" + rate, workspace.put(task + rate, "{\"amount\":100}"));
        }
    }

    private String field(String name) {
        return workspace
                .post("/custom-fields", "{\"name\":\"" + name + "\",\"type\":\"TXT\"}")
                .isCreated()
                .id();
    }

    private void customFields(String project) {
        String all = WORKSPACE + "/custom-fields";
        String one = all + "/{customFieldId}";
        String ofProject = WORKSPACE + "/projects/{projectId}/custom-fields";
        String body = "{\"name\":\"Cost\",\"type\":\"TXT\"}";
        String field =
                recorded("POST " + all, workspace.post("/custom-fields", body)).id();
        String inProject = "/projects/" + project + "/custom-fields";
        recorded("PUT " + one, workspace.put("/custom-fields/" + field, body));
        recorded("GET " + all, workspace.get("/custom-fields"));
        recorded("GET " + ofProject, workspace.get(inProject));
        recorded(
                "PATCH " + ofProject + "/{customFieldId}",
                workspace.patch(inProject + "/" + field, "{\"status\":\"VISIBLE\"}"));
        recorded("DELETE " + ofProject + "/{customFieldId}", workspace.delete(inProject + "/" + field));
        recorded("DELETE " + one, workspace.delete("/custom-fields/" + field));
    }

    /** Those that were observed are of a time without entries. */
    private void reports() {
        String week = "{\"dateRangeStart\":\"2020-03-02T00:00:00Z\",\"dateRangeEnd\":\"2020-03-08T23:59:59Z\","
                + "\"summaryFilter\":{\"groups\":[\"PROJECT\"]},\"weeklyFilter\":{\"group\":\"PROJECT\"}}";
        for (String kind : List.of("summary", "detailed", "weekly")) {
            recorded("POST " + WORKSPACE + "/reports/" + kind, workspace.post("/reports/" + kind, week));
        }
    }

    private void webhooks() {
        String all = WORKSPACE + "/webhooks";
        String one = all + "/{webhookId}";
        String body = "{\"name\":\"x\",\"url\":\"https://example.com/x\",\"webhookEvent\":\"NEW_PROJECT\","
                + "\"triggerSourceType\":\"WORKSPACE_ID\",\"triggerSource\":[]}";
        String id = recorded("POST " + all, workspace.post("/webhooks", body)).id();
        WireClient webhook = workspace.in("/webhooks/" + id);
        recorded("GET " + all, workspace.get("/webhooks"));
        recorded("GET " + one, webhook.get(""));
        recorded("PUT " + one, webhook.put("", body));
        recorded("GET " + one + "/statuses", webhook.get("/statuses"));
        recorded("POST " + one + "/logs", webhook.post("/logs", "{}"));
        recorded("DELETE " + one, webhook.delete(""));
    }
}
