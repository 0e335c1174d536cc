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

/** What one request does is done as a whole or not at all, and seen by others as a whole only. */
class AtomicRequestsTest extends SimulatorTest {

    private static final int ROUNDS = 300;

    /** Lets two replace a thing again and again, each in its own manner, and tells all that was answered and read meanwhile. */
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
    void twoWhoReplaceATagOrAClientDoNotMix(String list) throws Exception {
        String thing = list + "/"
                + workspace.post(list, "{\"name\":\"here\"}").isCreated().id();
        workspace.put(thing, "{\"name\":\"gone\",\"archived\":true}").isOk();

        assertThat(seen(
                        replacedByTwo(thing, "{\"name\":\"gone\",\"archived\":true}", "{\"name\":\"here\"}"),
                        "archived"))
                .isEqualTo(Set.of("gone true", "here false"));
    }

    @Test
    void twoWhoChangeAProjectDoNotMix() throws Exception {
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
    void twoWhoReplaceATaskDoNotMix() throws Exception {
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
    void aRefusedChangeOfAProjectChangesNothing() {
        String project = "/projects/" + project("before");
        Wire before = workspace.get(project).isOk();

        workspace.put(project, "{\"name\":\"after\",\"archived\":\"yes\"}").has(400);

        assertThat(workspace.get(project).body()).isEqualTo(before.body());
    }

    @Test
    void aRefusedChangeOfAClientChangesNothing() {
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
    void aProjectIsNotMadeWhenTwoOfItsTasksHaveTheSameName() {
        workspace
                .post("/projects", "{\"name\":\"twice\",\"tasks\":[{\"name\":\"same\"},{\"name\":\"same\"}]}")
                .isRefused("Task with name 'same' already exists");

        assertThat(workspace.get("/projects?name=twice").isOk().list()).isEmpty();
    }
}
