package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The answers of the simulator are those that a description of Clockify by somebody else promises. */
@EnabledIfSystemProperty(
        named = ConformanceTest.PROPERTY,
        matches = ".+",
        disabledReason = "name an OpenAPI document of Clockify with -D" + ConformanceTest.PROPERTY + "=FILE")
class ConformanceTest extends SimulatorTest {

    static final String PROPERTY = "stint.openapi";

    private static final String WORKSPACE = "/workspaces/{workspaceId}";
    private static final int OPERATIONS = 32;

    private final Set<String> visited = new TreeSet<>();
    private final Set<KnownDifference> needed = EnumSet.noneOf(KnownDifference.class);
    private final List<String> complaints = new ArrayList<>();
    private final OpenApiDocument document;

    ConformanceTest() throws Exception {
        this.document = new OpenApiDocument(Path.of(System.getProperty(PROPERTY, "")));
    }

    /** Checks the answer to the operation, and hands it on. */
    private Wire checked(String method, String path, Wire answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        judge(
                method + " " + path,
                document.errors(method.toLowerCase(Locale.ROOT), path, answer.status(), answer.body()));
        return answer;
    }

    /** Tasks are described apart. */
    private Wire checkedTask(String method, String path, String response, Wire answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        judge(method + " " + WORKSPACE + "/projects/{projectId}" + path, document.errors(response, answer.body()));
        return answer;
    }

    private void judge(String operation, List<Error> errors) {
        visited.add(operation);
        for (Error error : errors) {
            Optional<KnownDifference> excuse = Stream.of(KnownDifference.values())
                    .filter(difference -> difference.excuses(error))
                    .findFirst();
            excuse.ifPresentOrElse(needed::add, () -> complaints.add(operation + " " + error));
        }
    }

    @Test
    void answersEveryOperationAsTheDocumentPromisesButForTheKnownDifferences() {
        usersAndWorkspaces();
        String client = clients();
        tags();
        projectsAndTasks(client);
        timeEntries();

        assertThat(complaints).isEmpty();
        assertThat(visited).hasSize(OPERATIONS);
        assertThat(needed).as("differences that still exist").containsExactlyInAnyOrder(KnownDifference.values());
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
        checked("GET", all, workspace.get("/projects?hydrated=true"));
        checked("PUT", one, workspace.put("/projects/" + project, "{\"archived\":true}"));
        checked("DELETE", one, workspace.delete("/projects/" + project));
    }

    private void tasks(String project) {
        Face tasks = workspace.in("/projects/" + project + "/tasks");
        String task = checkedTask(
                        "POST",
                        "/tasks",
                        "CreatedTaskResponse",
                        tasks.post("", "{\"name\":\"Design\",\"assigneeIds\":[\"" + Office.ADA + "\"]}"))
                .id();
        String one = "/tasks/{taskId}";
        checkedTask("GET", one, "TaskResponse", tasks.get("/" + task));
        checkedTask("GET", "/tasks", "TaskArrayResponse", tasks.get(""));
        checkedTask("PUT", one, "TaskResponse", tasks.put("/" + task, "{\"name\":\"Design\",\"status\":\"DONE\"}"));
        checkedTask("DELETE", one, "TaskResponse", tasks.delete("/" + task));
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
        checked("GET", ofUser, workspace.get(own + "?hydrated=true"));
        checked("GET", all + "/status/in-progress", workspace.get("/time-entries/status/in-progress"));
        checked("PATCH", ofUser, workspace.patch(own, "{\"end\":\"2026-03-02T10:00:00Z\"}"));
    }
}
