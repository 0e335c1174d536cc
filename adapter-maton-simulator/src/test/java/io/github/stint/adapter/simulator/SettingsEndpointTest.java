package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsEndpointTest extends SimulatorTest {

    private static final String SETTINGS = "/simulator/settings";

    private final WireClient admin = WireClient.bare(simulator);

    @Test
    void lists_settings_that_restrict_nothing() {
        assertThat(admin.get(SETTINGS).isOk().body())
                .isEqualTo(
                        "{\"forceProjects\":false,\"forceTasks\":false,\"forceTags\":false,\"forceDescription\":false,"
                                + "\"onlyAdminsCanChangeBillableStatus\":false,\"lockTimeEntries\":null,"
                                + "\"timeTrackingMode\":\"DEFAULT\",\"plan\":\"PAID\","
                                + "\"owners\":[],\"administrators\":[],\"managers\":[]}");
    }

    @Test
    void changes_only_the_settings_in_the_body() {
        admin.post(
                        SETTINGS,
                        "{\"forceTasks\":true,\"forceTags\":true,\"forceDescription\":true,"
                                + "\"onlyAdminsCanChangeBillableStatus\":true,\"timeTrackingMode\":\"STOPWATCH_ONLY\"}")
                .isOk();
        admin.post(
                        SETTINGS,
                        "{\"forceProjects\":true,\"forceTasks\":null,\"forceTags\":false,\"plan\":\"FREE\","
                                + "\"lockTimeEntries\":\"2026-03-01T00:00:00+01:00\",\"owners\":[\"" + Office.ADA
                                + "\"],\"managers\":[\"" + Office.GRACE + "\"]}")
                .isOk();

        Wire changed = admin.post(SETTINGS, "{\"owners\":[],\"administrators\":[\"" + Office.ADA + "\"]}")
                .isOk();

        assertThat(changed.body())
                .isEqualTo("{\"forceProjects\":true,\"forceTasks\":false,\"forceTags\":false,\"forceDescription\":true,"
                        + "\"onlyAdminsCanChangeBillableStatus\":true,\"lockTimeEntries\":\"2026-02-28T23:00:00Z\","
                        + "\"timeTrackingMode\":\"STOPWATCH_ONLY\",\"plan\":\"FREE\",\"owners\":[],"
                        + "\"administrators\":[\"" + Office.ADA + "\"],\"managers\":[\"" + Office.GRACE + "\"]}");
        assertThat(admin.get(SETTINGS).body()).isEqualTo(changed.body());
    }

    @Test
    void changes_how_the_service_responds() {
        admin.post(SETTINGS, "{\"forceDescription\":true}").isOk();
        workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\"}")
                .has(400);
        admin.delete(SETTINGS).isOk();

        workspace
                .post("/time-entries", "{\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\"}")
                .isCreated();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"forceTask\":true}",
                "{\"forceProjects\":true,\"forceTasks\":[]}",
                "{\"forceProjects\":true,\"timeTrackingMode\":\"NONE\"}",
                "{\"forceProjects\":true,\"plan\":\"free\"}",
                "{\"forceProjects\":true,\"lockTimeEntries\":\"2026-03-01\"}",
                "{\"forceProjects\":true,\"lockTimeEntries\":7}",
                "{\"forceProjects\":true,\"owners\":\"me\"}",
                "{\"forceProjects\":true,\"owners\":[\"a b\"]}",
            })
    void an_invalid_request_has_no_effect(String body) {
        assertThat(admin.post(SETTINGS, body).has(400).text("error")).isNotBlank();

        assertThat(simulator.settings().get()).isEqualTo(WorkspaceSettings.unrestricted());
    }

    @Test
    void names_the_settings_that_exist() {
        assertThat(admin.post(SETTINGS, "{\"forceTask\":true}").text("error"))
                .startsWith("unknown field \"forceTask\"; use only forceProjects, forceTasks, ");
        admin.put(SETTINGS, "{}").has(405);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin: http://attacker.example, 127.0.0.1, 403",
        "Accept: */*, attacker.example, 403",
        "Content-Type: text/plain, 127.0.0.1, 415",
        "X-Api-Key: " + Office.KEY + ", simulator.example, 415",
    })
    void rejects_what_a_web_page_can_send(String header, String host, int status) throws IOException {
        for (String method : List.of("POST", "GET", "DELETE")) {
            boolean rejectsType = status == 415;
            if (rejectsType && !method.equals("POST")) {
                continue;
            }
            assertThat(exchange(method, host, header)).startsWith("HTTP/1.1 " + status);
        }
        assertThat(simulator.settings().get()).isEqualTo(WorkspaceSettings.unrestricted());
    }

    /** The HTTP client of Java can send neither Host nor Origin. */
    private String exchange(String method, String host, String header) throws IOException {
        String body = "{\"forceTags\":true}";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((method + " " + SETTINGS + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                                    + header + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
