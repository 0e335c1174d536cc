package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests are executed completely or not at all, and others never see an intermediate state. */
class AtomicRequestsTest extends SimulatorTest {

    private static final int ROUNDS = 300;

    /** Lets two clients replace a resource repeatedly, each with other values, and returns all responses and reads. */
    private List<Wire> replacedByTwo(String path, String one, String other) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(3);
        try {
            List<Callable<List<Wire>>> work = List.of(
                    again(face -> face.put(path, one)),
                    again(face -> face.put(path, other)),
                    again(face -> face.get(path)));
            List<Wire> seen = new ArrayList<>();
            for (Future<List<Wire>> some : clients.invokeAll(work)) {
                seen.addAll(some.get());
            }
            return seen;
        } finally {
            clients.shutdownNow();
        }
    }

    private Callable<List<Wire>> again(Function<WireClient, Wire> request) {
        WireClient own = WireClient.direct(simulator).in("/workspaces/" + Office.WORKSPACE);
        return () ->
                IntStream.range(0, ROUNDS).mapToObj(round -> request.apply(own)).toList();
    }

    private static Set<String> seen(List<Wire> answers, String state) {
        return Set.copyOf(answers.stream()
                .map(answer -> answer.isOk().text("name") + " " + answer.text(state))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tags", "/clients"})
    void concurrent_updates_of_a_tag_or_client_do_not_mix(String list) throws Exception {
        String thing = list + "/"
                + workspace.post(list, "{\"name\":\"here\"}").isCreated().id();
        workspace.put(thing, "{\"name\":\"gone\",\"archived\":true}").isOk();

        assertThat(seen(
                        replacedByTwo(thing, "{\"name\":\"gone\",\"archived\":true}", "{\"name\":\"here\"}"),
                        "archived"))
                .isEqualTo(Set.of("gone true", "here false"));
    }

    @Test
    void concurrent_updates_of_a_project_do_not_mix() throws Exception {
        String project = "/projects/" + project("here");
        workspace.put(project, "{\"name\":\"gone\",\"archived\":true}").isOk();

        assertThat(seen(
                        replacedByTwo(
                                project,
                                "{\"name\":\"gone\",\"archived\":true}",
                                "{\"name\":\"here\",\"archived\":false}"),
                        "archived"))
                .isEqualTo(Set.of("gone true", "here false"));
    }

    @Test
    void concurrent_updates_of_a_task_do_not_mix() throws Exception {
        String tasks = "/projects/" + project("here") + "/tasks";
        String task = tasks + "/"
                + workspace.post(tasks, "{\"name\":\"open\"}").isCreated().id();

        assertThat(seen(
                        replacedByTwo(
                                task,
                                "{\"name\":\"done\",\"status\":\"DONE\"}",
                                "{\"name\":\"open\",\"status\":\"ACTIVE\"}"),
                        "status"))
                .isEqualTo(Set.of("done DONE", "open ACTIVE"));
    }

    @Test
    void a_rejected_update_of_a_project_has_no_effect() {
        String project = "/projects/" + project("before");
        Wire before = workspace.get(project).isOk();

        workspace.put(project, "{\"name\":\"after\",\"archived\":\"yes\"}").has(400);

        assertThat(workspace.get(project).body()).isEqualTo(before.body());
    }

    @Test
    void a_rejected_update_of_a_client_has_no_effect() {
        String client = "/clients/" + client("before");
        Wire before = workspace.get(client).isOk();

        workspace
                .put(client + "?archive-projects=maybe", "{\"name\":\"after\",\"archived\":true}")
                .has(400);
        workspace
                .put(client + "?mark-tasks-as-done=maybe", "{\"name\":\"after\",\"archived\":false}")
                .has(400);

        assertThat(workspace.get(client).body()).isEqualTo(before.body());
    }

    @Test
    void a_project_with_equal_task_names_is_not_created() {
        workspace
                .post("/projects", "{\"name\":\"twice\",\"tasks\":[{\"name\":\"same\"},{\"name\":\"same\"}]}")
                .isRejected("Task with name 'same' already exists");

        assertThat(workspace.get("/projects?name=twice").isOk().list()).isEmpty();
    }
}
