package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bases of URLs that clients use: those of several hosts are on one here. */
class BaseWireTest extends SimulatorTest {

    private final WireClient root = WireClient.bare(simulator);
    private final WireClient withKey = root.with("X-Api-Key", Office.KEY);
    private final WireClient withBearer = root.with("Authorization", "Bearer " + Office.KEY);

    @Test
    void the_base_of_the_hosts_for_reports_is_clockify_itself() {
        assertThat(withKey.get("/v1/user").isOk().body())
                .isEqualTo(withKey.get("/api/v1/user").body());
        String tags = "/v1/workspaces/" + Office.WORKSPACE + "/tags";
        withKey.post(tags, "{\"name\":\"urgent\"}").isCreated();
        assertThat(withKey.get(tags + "/").isOk().each("name")).containsExactly("urgent");
        withKey.get("/v1/nothing").isError(404, 3000, "No static resource v1/nothing.");
        root.with("X-Api-Key", "wrong").get("/v1/user").isError(401, 4003, "Api key does not exist");
        root.get("/v1/user").isError(401, 1000, "Multiple or none auth tokens present");
    }

    @Test
    void a_report_of_another_kind_is_known_and_not_simulated() {
        Wire report = withKey.post("/v1/workspaces/" + Office.WORKSPACE + "/reports/attendance", "{}");

        assertThat(report.has(404).header("Stint-Simulated")).contains("no");
    }

    @Test
    void faults_apply_to_each_base() {
        for (String base : new String[] {"/v1", "/api/v1"}) {
            simulator.faults().next(1, RequestMatch.of("GET", "/user"), Fault.unauthorized());
            withKey.get(base + "/user").isError(401, 4003, "Api key does not exist");
            withKey.get(base + "/user").isOk();
        }
        simulator.faults().next(1, RequestMatch.of("GET", "/workspaces"), Fault.forbidden());
        withKey.get("/workspaces").isError(403, 501, "Access Denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/user", "/v2/user", "/api/user", "/slack/api/v1/user", "/workspaces/a/tags", "/api", "/v1", "/"
            })
    void other_paths_with_a_key_of_clockify_are_unknown_there(String path) {
        Wire unknown = withKey.get(path).has(404);

        assertThat(unknown.text("code")).isEqualTo("3000");
        assertThat(unknown.text("message")).startsWith("No static resource ");
        root.with("X-Api-Key", "wrong").get(path).isError(401, 4003, "Api key does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/user", "/v1/user", "/user", "/workspaces"})
    void a_bearer_token_without_clockify_in_the_path_is_for_another_app(String path) {
        String app = path.split("/", 3)[1];

        assertThat(withBearer.get(path).has(404).at())
                .isEqualTo(
                        Map.of("error", Map.of("message", "App " + app + " not found", "code", new BigDecimal(404))));
        assertThat(root.with("Authorization", "Bearer wrong").get(path).has(401).text("error", "code"))
                .isEqualTo("401");
        withBearer.get("/clockify/api/v1/user").isOk();
    }

    @Test
    void a_key_of_clockify_counts_before_a_bearer_token() {
        withKey.with("Authorization", "Bearer wrong").get("/v1/user").isOk();
        withKey.with("Authorization", "Bearer wrong").get("/api/v1/user").isOk();
        // The path of the gateway requires its key.
        withKey.get("/clockify/api/v1/user").has(401);
    }
}
