package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The responses of the simulator match a third-party description of Clockify. */
@EnabledIfSystemProperty(
        named = ConformanceTest.PROPERTY,
        matches = ".+",
        disabledReason = "name an OpenAPI document of Clockify with -D" + ConformanceTest.PROPERTY + "=FILE")
class ConformanceTest extends SimulatorTest {

    static final String PROPERTY = "stint.openapi";

    private static final String WORKSPACE = "/workspaces/{workspaceId}";
    private static final String HYDRATED = "?hydrated=true";
    private static final int OPERATIONS = 32;

    private final Set<String> visited = new TreeSet<>();
    private final Set<String> differences = new TreeSet<>();
    private final OpenApiDocument document;

    ConformanceTest() throws Exception {
        this.document = new OpenApiDocument(Path.of(System.getProperty(PROPERTY, "")));
    }

    /**
     * Checks the response to the operation, and returns it.
     *
     * @param path as in the document, and with a query if that adds keys to the response
     */
    private Wire checked(String method, String path, Wire response) {
        assertThat(response.status()).as(response.body()).isIn(200, 201);
        visited.add(method + " " + path.split("\\?", 2)[0]);
        differences.addAll(document.differences(method, path, response.status(), response.body()));
        return response;
    }

    @Test
    void matches_the_document_except_for_known_differences() {
        usersAndWorkspaces();
        String client = clients();
        tags();
        projectsAndTasks(client);
        timeEntries();

        assertThat(visited).hasSize(OPERATIONS);
        assertThat(differences)
                .containsExactlyInAnyOrderElementsOf(KnownDifference.all().toList());
    }

    private void usersAndWorkspaces() {
        checked("GET", "/user", clockify.get("/user?include-memberships=true"));
        checked("GET", "/user", clockify.with("X-Api-Key", Office.KEY_OF_GRACE).get("/user"));
        checked("GET", "/workspaces", clockify.get("/workspaces"));
        checked("POST", "/workspaces", clockify.post("/workspaces", "{\"name\":\"Home\"}"));
        checked("GET", WORKSPACE, workspace.get(""));
        checked("GET", WORKSPACE + "/users", workspace.get("/users?memberships=ALL&include-roles=true"));
    }

    private String clients() {
        String all = WORKSPACE + "/clients";
        String one = all + "/{clientId}";
        String client = checked("POST", all, workspace.post("/clients", "{\"name\":\"Acme\"}"))
                .id();
        checked(
                "PUT",
                one,
                workspace.put(
                        "/clients/" + client,
                        "{\"name\":\"Acme\",\"email\":\"a@example.com\",\"note\":\"n\",\"address\":\"x\",\"ccEmails\":[\"b@example.com\"]}"));
        checked("GET", one, workspace.get("/clients/" + client));
        checked("GET", all, workspace.get("/clients"));
        String old = client("Old");
        workspace.put("/clients/" + old, "{\"name\":\"Old\",\"archived\":true}").isOk();
        checked("DELETE", one, workspace.delete("/clients/" + old));
        return client;
    }

    private void tags() {
        String all = WORKSPACE + "/tags";
        String one = all + "/{tagId}";
        String tag = checked("POST", all, workspace.post("/tags", "{\"name\":\"urgent\"}"))
                .id();
        checked("PUT", one, workspace.put("/tags/" + tag, "{\"name\":\"later\",\"archived\":true}"));
        checked("GET", one, workspace.get("/tags/" + tag));
        checked("GET", all, workspace.get("/tags"));
        checked("DELETE", one, workspace.delete("/tags/" + tag));
    }

    private void projectsAndTasks(String client) {
        String all = WORKSPACE + "/projects";
        String one = all + "/{projectId}";
        String project = checked(
                        "POST",
                        all,
                        workspace.post("/projects", "{\"name\":\"Website\",\"clientId\":\"" + client + "\"}"))
                .id();
        tasks(project);
        checked("GET", one, workspace.get("/projects/" + project));
        checked("GET", one + HYDRATED, workspace.get("/projects/" + project + HYDRATED));
        checked("GET", all, workspace.get("/projects"));
        checked("GET", all + HYDRATED, workspace.get("/projects" + HYDRATED));
        checked("PUT", one, workspace.put("/projects/" + project, "{\"archived\":true}"));
        checked("DELETE", one, workspace.delete("/projects/" + project));
    }

    private void tasks(String project) {
        WireClient tasks = workspace.in("/projects/" + project + "/tasks");
        String all = WORKSPACE + "/projects/{projectId}/tasks";
        String one = all + "/{taskId}";
        String task = checked(
                        "POST", all, tasks.post("", "{\"name\":\"Design\",\"assigneeIds\":[\"" + Office.ADA + "\"]}"))
                .id();
        checked("GET", one, tasks.get("/" + task));
        checked("GET", all, tasks.get(""));
        checked("PUT", one, tasks.put("/" + task, "{\"name\":\"Design\",\"status\":\"DONE\"}"));
        checked("DELETE", one, tasks.delete("/" + task));
    }

    private void timeEntries() {
        String all = WORKSPACE + "/time-entries";
        String one = all + "/{timeEntryId}";
        String ofUser = WORKSPACE + "/user/{userId}/time-entries";
        String own = "/user/" + Office.ADA + "/time-entries";
        String fields =
                "\"customFields\":[{\"customFieldId\":\"a\",\"value\":\"x\"},{\"customFieldId\":\"b\",\"value\":1}]";
        String times = "\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\"";
        String entry = checked("POST", all, workspace.post("/time-entries", "{" + times + "," + fields + "}"))
                .id();
        checked("GET", one, workspace.get("/time-entries/" + entry));
        checked("PUT", one, workspace.put("/time-entries/" + entry, "{" + times + "}"));
        checked("POST", ofUser, workspace.post(own, "{\"start\":\"2026-03-02T09:00:00Z\"}"));
        checked("GET", one + HYDRATED, workspace.get("/time-entries/" + entry + HYDRATED));
        checked("GET", ofUser, workspace.get(own));
        checked("GET", ofUser + HYDRATED, workspace.get(own + HYDRATED));
        checked("GET", all + "/status/in-progress", workspace.get("/time-entries/status/in-progress"));
        checked("PATCH", ofUser, workspace.patch(own, "{\"end\":\"2026-03-02T10:00:00Z\"}"));
    }
}
