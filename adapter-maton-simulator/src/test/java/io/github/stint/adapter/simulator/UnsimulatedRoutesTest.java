package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsimulatedRoutesTest extends SimulatorTest {

    private static final String HEADER = "Stint-Simulated";

    private final List<String> log = new CopyOnWriteArrayList<>();

    @Override
    SimulatorOptions.Builder options(SimulatorOptions.Builder usual) {
        return usual.log(line -> log.add(line));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /expenses, 404",
        "POST, /reports/attendance, 404",
        "POST, /expenses/categories, 404",
        "PATCH, /approval-requests/6650a00000000000000000bb, 404",
        "DELETE, /scheduling/assignments/recurring/6650a00000000000000000cc, 404",
        "HEAD, /expenses, 404"
    })
    void are_marked(String method, String path, int status) {
        WireClient viaGateway = WireClient.gateway(simulator).in("/workspaces/" + Office.WORKSPACE);
        for (WireClient face : List.of(workspace, viaGateway)) {
            Wire response = face.send(method, path, HttpRequest.BodyPublishers.ofString("{}"));

            assertThat(response.has(status).header(HEADER)).contains("no");
            if (!method.equals("HEAD")) {
                assertThat(response.text("code")).isEqualTo("3000");
            }
        }
        String line = method + " /api/v1/workspaces/" + Office.WORKSPACE + path + " " + status + " not simulated";
        assertThat(log).contains(line).allMatch(each -> each.endsWith(" not simulated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/expenses/", "/expenses/a/b", "/reports", "/time-entries", "/holidays/in-period/x"})
    void unknown_paths_are_not_marked(String path) {
        Wire response = workspace.patch(path, "{}");

        assertThat(response.status()).isIn(404, 405);
        assertThat(response.header(HEADER)).isEmpty();
    }

    @Test
    void simulated_routes_are_not_marked() {
        assertThat(clockify.get("/user").isOk().header(HEADER)).isEmpty();
        assertThat(workspace.get("/projects/" + Office.UNKNOWN).has(400).header(HEADER))
                .isEmpty();
        assertThat(clockify.without("X-Api-Key")
                        .get("/workspaces/" + Office.WORKSPACE + "/expenses")
                        .has(401)
                        .header(HEADER))
                .isEmpty();
    }

    @Test
    void get_501_if_configured() {
        try (MatonSimulator strict = MatonSimulator.start(
                office.stint, office.options().strictRoutes(true).build())) {
            WireClient face = WireClient.direct(strict).in("/workspaces/" + Office.WORKSPACE);

            Wire response = face.get("/expenses");
            response.isError(501, 501, "The simulator does not simulate this route");
            assertThat(response.header(HEADER)).contains("no");
            face.post("/expenses", "{}").has(501);
            face.get("/nothing").has(404);
            face.put("/tags", "{}").has(405);
        }
    }
}
