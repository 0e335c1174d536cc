package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlashWireTest extends SimulatorTest {

    private final WireClient root =
            WireClient.bare(simulator).with("X-Api-Key", Office.KEY).in("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1//user",
                "//api/v1/user",
                "/api//v1///user",
                "/api/v1/user/",
                "/api/v1/user//",
                "/api/v1/user/?include-memberships=true",
                "//api//v1//user//"
            })
    void does_not_change_a_path(String path) {
        assertThat(root.get(path).isOk().id()).isEqualTo(Office.ADA.value());
    }

    @Test
    void does_not_change_a_path_through_the_gateway() {
        WireClient gateway = WireClient.bare(simulator).with("Authorization", "Bearer " + Office.KEY);

        gateway.get("//clockify//api/v1//user/").isOk();
        gateway.get("/connections/").isOk();
        gateway.get("//connections//" + Office.CONNECTION).isOk();
    }

    @Test
    void does_not_change_what_a_write_does() {
        String tag = workspace
                .in("/")
                .post("/tags/", "{\"name\":\"urgent\"}")
                .isCreated()
                .id();

        workspace.put("//tags//" + tag + "/", "{\"name\":\"later\"}").isOk();
        workspace.delete("/tags/" + tag + "/").isOk();

        assertThat(workspace.get("/tags//").isOk().list()).isEmpty();
    }

    @Test
    void is_one_where_it_repeats_and_the_rest_is_unknown() {
        clockify.get("//nothing//here/").isError(404, 3000, "No static resource v1/nothing/here.");
        workspace.get("/projects//" + Office.UNKNOWN + "/").isRejected("Project doesn't belong to Workspace");
        // A slash within a segment is encoded, and separates nothing.
        clockify.get("/user%2F").has(404);
        clockify.get("%2Fuser").has(404);
    }

    @Test
    void faults_apply_to_the_path_with_single_slashes() {
        simulator.faults().next(1, RequestMatch.of("GET", "/user"), Fault.internalError());

        clockify.get("//user/").has(500);
        clockify.get("/user").isOk();
    }

    @Test
    void distinguishes_a_path_at_its_end_if_configured() {
        try (MatonSimulator strict = MatonSimulator.start(
                office.stint, office.options().strictSlashes(true).build())) {
            WireClient face = WireClient.direct(strict);
            WireClient inOffice = face.in("/workspaces/" + Office.WORKSPACE);

            face.get("//user").isOk();
            face.get("/workspaces/").isError(404, 3000, "No static resource v1/workspaces/.");
            face.get("/workspaces///").isError(404, 3000, "No static resource v1/workspaces/.");
            WireClient.gateway(strict).get("/user/").has(404);
            for (String list : List.of("/tags/", "/clients/", "/projects/", "/time-entries/")) {
                inOffice.get(list).has(404);
                inOffice.post(list, "{\"name\":\"x\"}").has(404);
                inOffice.put(list, "{\"name\":\"x\"}").has(404);
            }
        }
    }
}
