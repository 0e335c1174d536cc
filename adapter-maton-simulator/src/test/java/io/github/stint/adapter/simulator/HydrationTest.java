package io.github.stint.adapter.simulator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages with whole objects, and how often they call the ports. */
class HydrationTest extends SimulatorTest {

    /** A call of a port. */
    private record Call(Class<?> port, String method, List<Object> arguments) {

        String name() {
            return port.getSimpleName() + "." + method;
        }
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final MatonSimulator observed = MatonSimulator.start(
            proxy(Stint.class, office.stint), office.options().build());
    private final WireClient pages = WireClient.direct(observed).in("/workspaces/" + Office.WORKSPACE);

    /** Returns a proxy that records the calls of ports, for a port or for the object that has them. */
    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = method.invoke(target, arguments);
                    if (type == Stint.class) {
                        return portProxy(method.getReturnType(), result);
                    }
                    calls.add(
                            new Call(type, method.getName(), arguments == null ? List.of() : Arrays.asList(arguments)));
                    return result;
                }));
    }

    private <T> T portProxy(Class<T> type, Object port) {
        return proxy(type, type.cast(port));
    }

    @AfterEach
    void close() {
        observed.close();
    }

    private Map<String, Long> countedCalls() {
        return calls.stream().collect(groupingBy(Call::name, counting()));
    }

    @Test
    void a_page_of_time_entries_reads_each_object_once() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String project = project("project " + i);
            references.add("\"projectId\":\"" + project + "\",\"taskId\":\"" + task(project, "task")
                    + "\",\"tagIds\":[\"" + tag("tag " + i) + "\"]");
        }
        for (int i = 0; i < 200; i++) {
            workspace
                    .post(
                            "/time-entries",
                            "{\"start\":\"2026-03-01T12:00:00Z\",\"end\":\"2026-03-01T13:00:00Z\","
                                    + references.get(i % 10) + "}")
                    .isCreated();
        }

        Wire page = pages.get("/user/" + Office.ADA + "/time-entries?hydrated=true&page-size=200")
                .isOk();

        assertThat(page.list()).hasSize(200);
        assertThat(calls).doesNotHaveDuplicates();
        assertThat(countedCalls())
                .isEqualTo(Map.of(
                        "Workspaces.find", 1L,
                        "TimeEntries.list", 1L,
                        "Users.current", 1L,
                        "Users.all", 1L,
                        "Projects.find", 10L,
                        "Tasks.find", 10L,
                        "Tags.find", 10L));
        assertThat(page.body()).isEqualTo(eachAlone("/time-entries/", page));
    }

    @Test
    void a_page_of_projects_reads_each_client_once() {
        List<String> clients = List.of(client("Acme"), client("Globex"));
        for (int i = 0; i < 20; i++) {
            workspace
                    .post("/projects", "{\"name\":\"project " + i + "\",\"clientId\":\"" + clients.get(i % 2) + "\"}")
                    .isCreated();
        }

        Wire page = pages.get("/projects?hydrated=true").isOk();

        assertThat(page.list()).hasSize(20);
        assertThat(calls).doesNotHaveDuplicates();
        assertThat(countedCalls())
                .containsEntry("Clients.find", 2L)
                .containsEntry("Users.current", 1L)
                .containsEntry("Tasks.all", 20L);
        assertThat(page.body()).isEqualTo(eachAlone("/projects/", page));
    }

    /** Returns the list that consists of the responses to requests for each of its items. */
    private String eachAlone(String path, Wire list) {
        return list.each("id").stream()
                .map(id -> workspace.get(path + id + "?hydrated=true").isOk().body())
                .collect(joining(",", "[", "]"));
    }
}
