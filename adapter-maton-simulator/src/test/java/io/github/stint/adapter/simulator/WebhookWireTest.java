package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookWireTest extends SimulatorTest {

    private static final String OWN = "/user/" + Office.ADA.value() + "/time-entries";
    private static final String NINE = "{\"start\":\"2026-03-02T09:00:00Z\"";
    private static final String HOUR = NINE + ",\"end\":\"2026-03-02T10:00:00Z\"}";

    private record Report(String path, String event, String token, String body) {}

    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final HttpServer receiver = receiver();

    @Override
    SimulatorOptions.Builder options(SimulatorOptions.Builder usual) {
        return usual.log(line -> lines.add(line));
    }

    private HttpServer receiver() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String path = exchange.getRequestURI().getPath();
                reports.add(new Report(
                        path,
                        exchange.getRequestHeaders().getFirst("Clockify-Webhook-Event-Type"),
                        exchange.getRequestHeaders().getFirst("Clockify-Signature"),
                        body));
                if (path.equals("/moved")) {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    exchange.sendResponseHeaders(302, -1);
                } else {
                    exchange.sendResponseHeaders(path.equals("/broken") ? 500 : 204, -1);
                }
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterEach
    void closeTheReceiver() {
        receiver.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private static String body(String url, String event, String sourceType, String source) {
        return "{\"name\":\"w\",\"url\":\"" + url + "\",\"webhookEvent\":\"" + event + "\",\"triggerSourceType\":\""
                + sourceType + "\",\"triggerSource\":[" + source + "]}";
    }

    private Wire webhook(String path, String event) {
        return workspace
                .post("/webhooks", body(url(path), event, "WORKSPACE_ID", ""))
                .isCreated();
    }

    private Report next() {
        try {
            Report report = reports.poll(20, TimeUnit.SECONDS);
            assertThat(report).isNotNull();
            return report;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void a_report_has_the_token_the_event_and_the_project() {
        String token = webhook("/hook", "NEW_PROJECT").text("authToken");

        Wire project = workspace.post("/projects", "{\"name\":\"Website\"}").isCreated();

        assertThat(next()).isEqualTo(new Report("/hook", "NEW_PROJECT", token, project.body()));
    }

    @Test
    void events_of_time_entries_have_the_whole_entry() {
        for (String event : List.of(
                "NEW_TIMER_STARTED", "TIMER_STOPPED", "NEW_TIME_ENTRY", "TIME_ENTRY_UPDATED", "TIME_ENTRY_DELETED")) {
            webhook("/" + event, event);
        }
        workspace.post("/time-entries", NINE + "}").isCreated();
        workspace.patch(OWN, "{\"end\":\"2026-03-02T11:00:00Z\"}").isOk();
        String entry = workspace.post(OWN, HOUR).isCreated().id();
        workspace.put("/time-entries/" + entry, HOUR).isOk();
        workspace.post(OWN + "/" + entry + "/duplicate", "").isCreated();
        workspace.delete("/time-entries/" + entry).has(204);

        List<String> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Report report = next();
            events.add(report.event());
            assertThat(report.path()).isEqualTo("/" + report.event());
            assertThat(report.body()).contains("\"project\":null", "\"hourlyRate\":", "\"user\":{\"id\":");
        }
        assertThat(events)
                .containsExactly(
                        "NEW_TIMER_STARTED",
                        "TIMER_STOPPED",
                        "NEW_TIME_ENTRY",
                        "TIME_ENTRY_UPDATED",
                        "NEW_TIME_ENTRY",
                        "TIME_ENTRY_DELETED");
    }

    @Test
    void events_of_clients_tags_and_tasks() {
        for (String kind : List.of("CLIENT", "TAG", "TASK", "PROJECT")) {
            webhook("/", "NEW_" + kind);
            webhook("/", kind + "_UPDATED");
            webhook("/", kind + "_DELETED");
        }
        String client = "/clients/" + client("Acme");
        workspace.put(client, "{\"name\":\"Acme\",\"archived\":true}").isOk();
        workspace.delete(client).isOk();
        String tag = "/tags/" + tag("urgent");
        workspace.put(tag, "{\"name\":\"later\"}").isOk();
        workspace.delete(tag).isOk();
        String website = project("Website");
        String task = "/projects/" + website + "/tasks/" + task(website, "Design");
        workspace.put(task, "{\"name\":\"Design\",\"status\":\"DONE\"}").isOk();
        workspace.delete(task).isOk();
        workspace.put("/projects/" + website, "{\"archived\":true}").isOk();
        workspace.delete("/projects/" + website).isOk();

        List<String> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            events.add(next().event());
        }
        assertThat(events)
                .containsExactly(
                        "NEW_CLIENT",
                        "CLIENT_UPDATED",
                        "CLIENT_DELETED",
                        "NEW_TAG",
                        "TAG_UPDATED",
                        "TAG_DELETED",
                        "NEW_PROJECT",
                        "NEW_TASK",
                        "TASK_UPDATED",
                        "TASK_DELETED",
                        "PROJECT_UPDATED",
                        "PROJECT_DELETED");
    }

    @Test
    void only_events_of_its_sources_and_requests_that_succeed_are_reported() {
        String website = project("Website");
        String shop = project("Shop");
        workspace
                .post("/webhooks", body(url("/"), "NEW_TASK", "PROJECT_ID", "\"" + website + "\""))
                .isCreated();

        task(shop, "Design");
        workspace.post("/projects/" + website + "/tasks", "{}").has(400);
        task(website, "Build");

        assertThat(next().body()).contains("Build");
        assertThat(reports).isEmpty();
    }

    @Test
    void failures_are_in_the_logs_and_redirects_are_not_followed() throws InterruptedException {
        Wire moved = webhook("/moved", "NEW_TAG");
        String id = moved.id();
        tag("urgent");
        awaitLine("webhook " + id + " NEW_TAG not delivered: 302");
        workspace
                .put("/webhooks/" + id, body(url("/broken"), "NEW_TAG", "WORKSPACE_ID", ""))
                .isOk();
        tag("later");
        awaitLine("webhook " + id + " NEW_TAG not delivered: 500");

        assertThat(reports).extracting(Report::path).containsExactly("/moved", "/broken");
        assertThat(workspace
                        .post("/webhooks/" + id + "/logs", "{\"sortByNewest\":true,\"status\":\"FAILED\"}")
                        .isOk()
                        .body())
                .matches(".*later.*\"statusCode\":500.*urgent.*\"statusCode\":302.*");
        assertThat(workspace
                        .post("/webhooks/" + id + "/logs", "{\"status\":\"SUCCEEDED\"}")
                        .body())
                .isEqualTo("[]");
        assertThat(workspace.get("/webhooks/" + id + "/statuses").body())
                .matches(".*\"FAILED\",\"statusCode\":302.*\"FAILED\",\"statusCode\":500.*");
        assertThat(lines).noneMatch(line -> line.contains(moved.text("authToken")));
    }

    private void awaitLine(String expected) throws InterruptedException {
        String line = lines.poll(20, TimeUnit.SECONDS);
        while (line != null && !line.equals(expected)) {
            line = lines.poll(20, TimeUnit.SECONDS);
        }
        assertThat(line).isEqualTo(expected);
    }

    @Test
    void without_a_receiver_the_failure_is_logged() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String id = workspace
                .post("/webhooks", body("http://[::1]:" + closed, "NEW_TAG", "WORKSPACE_ID", ""))
                .isCreated()
                .id();
        tag("urgent");

        awaitLine("webhook " + id + " NEW_TAG not delivered: ConnectException");
        assertThat(workspace.get("/webhooks/" + id + "/statuses").body()).contains("\"statusCode\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/hook",
                "http://127.0.0.1.example.com",
                "http://127.0.0.1@example.com",
                "http://localhost.example.com",
                "http://2130706433",
                "http://192.168.0.1",
                "http://[::2]"
            })
    void other_machines_are_stored_and_not_called(String url) {
        String id = workspace
                .post("/webhooks", body(url, "NEW_TAG", "WORKSPACE_ID", ""))
                .isCreated()
                .id();
        webhook("/after", "NEW_TAG");

        tag("urgent");

        // Reports are sent in their order, so that one of the first webhook would have a result now.
        assertThat(next().path()).isEqualTo("/after");
        assertThat(workspace.get("/webhooks/" + id).text("url")).isEqualTo(url);
        assertThat(workspace.get("/webhooks/" + id + "/statuses").body()).isEqualTo("[]");
    }

    @Test
    void a_receiver_that_does_not_respond_delays_neither_requests_nor_the_end() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        receiver.createContext("/slow", exchange -> {
            try {
                never.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
        webhook("/slow", "NEW_TAG");

        for (int i = 0; i < 20; i++) {
            tag("tag " + i);
        }
        simulator.close();

        never.countDown();
        assertThat(reports).isEmpty();
    }

    @Test
    void tokens_are_renewed_and_webhooks_deleted() {
        Wire created = webhook("/", "NEW_TAG");
        Wire renewed =
                workspace.patch("/webhooks/" + created.id() + "/token", "").isOk();

        assertThat(renewed.text("authToken")).isNotEqualTo(created.text("authToken"));
        assertThat(workspace.get("/webhooks").body())
                .isEqualTo("{\"workspaceWebhookCount\":1,\"webhooks\":[" + renewed.body() + "]}");
        assertThat(workspace.delete("/webhooks/" + created.id()).isOk().body()).isEmpty();
        workspace.get("/webhooks/" + created.id()).isError(400, 501, "Webhook doesn't belong to Workspace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"url\":\"http://127.0.0.1\"}",
                "{\"url\":\"file:///etc/hosts\",\"webhookEvent\":\"NEW_TAG\",\"triggerSourceType\":\"WORKSPACE_ID\",\"triggerSource\":[]}",
                "{\"url\":\"::\",\"webhookEvent\":\"NEW_TAG\",\"triggerSourceType\":\"WORKSPACE_ID\",\"triggerSource\":[]}",
                "{\"url\":\"http://127.0.0.1\",\"webhookEvent\":\"new\\r\\ntag\",\"triggerSourceType\":\"WORKSPACE_ID\",\"triggerSource\":[]}",
                "{\"url\":\"http://127.0.0.1\",\"webhookEvent\":\"NEW_TAG\",\"triggerSourceType\":\"KING\",\"triggerSource\":[]}",
                "{\"url\":\"http://127.0.0.1\",\"webhookEvent\":\"NEW_TAG\",\"triggerSourceType\":\"TAG_ID\",\"triggerSource\":7}"
            })
    void invalid_bodies_are_rejected(String body) {
        assertThat(workspace.post("/webhooks", body).has(400).text("message")).isNotEmpty();
    }
}
