package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.internal.clockify.webhook.WebhookReports;
import io.github.stint.adapter.simulator.internal.server.RequestLog;
import io.github.stint.adapter.simulator.internal.wire.Content;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Any path, query, header and body is executed, or rejected with an error of the service; none is a defect of the simulator, and no line of
 * its log contains a key or what a terminal executes.
 */
class ServiceFuzzTest {

    private static final URI BASE = URI.create("http://127.0.0.1:8100");
    /** More requests would fill the workspace with what they create. */
    private static final int REQUESTS_OF_AN_OFFICE = 100;
    /** The status of a defect, which the router catches as the real service does. */
    private static final int DEFECT = 500;

    private final RequestLog log = new RequestLog(this::requirePrintable, "stint-simulator-log-fuzz");
    private Optional<AssertionError> wrongLine = Optional.empty();
    private Map<String, String> ids = Map.of();
    private Optional<RequestRouter> router = Optional.empty();
    private Optional<SimulatorFaults> faults = Optional.empty();
    private int requests;

    private synchronized void requirePrintable(String line) {
        try {
            PrintedText.require(line, Office.KEY);
        } catch (AssertionError wrong) {
            wrongLine = Optional.of(new AssertionError(line, wrong));
        }
    }

    private synchronized void requireNoWrongLine() {
        wrongLine.ifPresent(wrong -> {
            wrongLine = Optional.empty();
            throw wrong;
        });
    }

    /** The data on which the requests work, and a simulator without a network. */
    private RequestRouter router() {
        if (requests++ % REQUESTS_OF_AN_OFFICE == 0) {
            Office office = new Office();
            ids = fill(office.stint);
            SimulatorOptions options = office.options().build();
            SimulatorFaults planned = options.faults();
            faults = Optional.of(planned);
            router = Optional.of(new RequestRouter(
                    office.stint, options, BASE, planned, options.settings(), time -> {}, log, WebhookReports.none()));
        }
        // One that a request before has planned may be the status of a defect.
        faults.ifPresent(SimulatorFaults::clear);
        return router.orElseThrow();
    }

    private static Map<String, String> fill(InMemoryStint stint) {
        Client client = stint.clients().create(Office.WORKSPACE, NewClient.named("Acme"));
        Project project = stint.projects()
                .create(
                        Office.WORKSPACE,
                        NewProject.builder()
                                .name("Website")
                                .clientId(client.id())
                                .build());
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(TimeInterval.of(Office.NOON.minusSeconds(3600), Office.NOON))
                .projectId(project.id())
                .build();
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("{w}", Office.WORKSPACE.value());
        ids.put("{u}", Office.ADA.value());
        ids.put("{c}", client.id().value());
        ids.put("{p}", project.id().value());
        ids.put(
                "{t}",
                stint.tasks()
                        .create(Office.WORKSPACE, project.id(), NewTask.named("Design"))
                        .id()
                        .value());
        ids.put(
                "{g}",
                stint.tags().create(Office.WORKSPACE, new NewTag("urgent")).id().value());
        ids.put("{e}", stint.timeEntries().create(Office.WORKSPACE, entry).id().value());
        return ids;
    }

    /** A line with the method and the target, and a body after it. */
    private Request request(String text) {
        String withIds = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            withIds = withIds.replace(id.getKey(), id.getValue());
        }
        String[] parts = withIds.split("\n", 2);
        String[] line = parts[0].split(" ", 2);
        String target = line.length < 2 ? "/" : line[1];
        String[] pathAndQuery = target.split("\\?", 2);
        return new Request(
                line[0],
                target,
                Paths.decodedSegments(pathAndQuery[0]),
                Query.parse(pathAndQuery.length < 2 ? "" : pathAndQuery[1]),
                Map.of(
                        "authorization",
                        List.of("Bearer " + Office.KEY),
                        "x-api-key",
                        List.of(Office.KEY),
                        "host",
                        List.of("localhost:8100"),
                        "content-type",
                        List.of("application/json")),
                Optional.of(parts.length < 2 ? "" : parts[1]),
                Content.of(parts.length < 2 ? "" : parts[1]));
    }

    @Test
    void executes_or_rejects_any_request() {
        Fuzz.of(
                        "requests to the simulated service",
                        Corpus.read(getClass(), "service")
                                .withWords(
                                        "/api/v1/workspaces/{w}",
                                        "/clockify",
                                        "{p}",
                                        "{t}",
                                        "{e}",
                                        "{u}",
                                        "page=",
                                        "&",
                                        "%2F",
                                        Office.KEY,
                                        "\"start\":",
                                        "\"end\":",
                                        "\"name\":"))
                .bytes(bytes -> {
                    RequestRouter simulator = router();
                    Request request;
                    try {
                        request = request(new String(bytes, StandardCharsets.UTF_8));
                    } catch (IllegalArgumentException malformed) {
                        // The parser of requests rejects it; see RequestFuzzTest.
                        return;
                    }
                    Delivery delivery = simulator.handle(request);
                    assertThat(delivery.response().status()).isNotEqualTo(DEFECT);
                    requireNoWrongLine();
                });
    }

    @Test
    void most_requests_of_the_corpus_are_executed() throws InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (String text : Corpus.read(getClass(), "service").inputs()) {
            requests = 0;
            RequestRouter simulator = router();
            statuses.add(simulator.handle(request(text)).response().status());
        }

        assertThat(statuses).filteredOn(status -> status < 300).hasSizeGreaterThan(20);
    }
}
