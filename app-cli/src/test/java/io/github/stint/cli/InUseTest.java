package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection and the workspace in use. */
class InUseTest {

    private final BothWays program;

    InUseTest(@TempDir Path folder) {
        program = new BothWays(folder);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private static @Nullable Object inUse(Map<String, @Nullable Object> object) {
        return object.get("inUse");
    }

    @Test
    void marksTheOldestActiveConnectionWithoutASetting() {
        program.terminal().stint().connections().create("clockify");

        assertThat(program.run("connection", "list", "--json").jsonArray())
                .extracting(InUseTest::inUse)
                .containsExactly(true, false);
        assertThat(program.run("connection", "list").lines())
                .satisfiesExactly(
                        heading -> assertThat(heading).startsWith("    ID"),
                        used -> assertThat(used).startsWith(" *  "),
                        other -> assertThat(other).startsWith("    "));
    }

    @Test
    void marksTheConfiguredConnection() {
        String other =
                program.terminal().stint().connections().create("clockify").id().value();
        program.with("MATON_CONNECTION", other);

        assertThat(program.terminal().run("connection", "list", "--json").jsonArray())
                .extracting(InUseTest::inUse)
                .containsExactly(false, true);
        assertThat(program.terminal().run("connection", "show", other, "--json").json())
                .containsEntry("inUse", true);
    }

    @Test
    void marksTheWorkspaceOfTheUserOnceTheUserIsKnown() {
        assertThat(program.online("workspace", "list", "--json").jsonArray())
                .extracting(InUseTest::inUse)
                .containsOnlyNulls();

        program.online("status").done();

        assertThat(program.online("workspace", "list", "--json").jsonArray())
                .extracting(InUseTest::inUse)
                .containsExactly(true);
        assertThat(program.terminal().run("workspace", "list").lines().get(1)).startsWith(" *  Office");
    }

    @Test
    void marksTheConfiguredWorkspace() {
        program.with("STINT_WORKSPACE", "off");
        assertThat(program.run("workspace", "list", "--json").jsonArray())
                .extracting(InUseTest::inUse)
                .containsExactly(true);
        program.with("STINT_WORKSPACE", "6650a00000000000000000ff");
        assertThat(program.run("workspace", "list", "--json").jsonArray())
                .extracting(InUseTest::inUse)
                .containsExactly(false);
    }

    @Test
    void statusStatesTheWorkspace() {
        assertThat(program.terminal().run("status").lines()).last().isEqualTo("Workspace: Office");
        assertThat(program.terminal().with("STINT_OFFLINE", "1").run("status").lines())
                .last()
                .isEqualTo("Workspace: Office (offline)");
        assertThat(program.online("status").lines()).last().isEqualTo("Workspace: " + Terminal.OFFICE);
    }

    @Test
    void statusHasTheWorkspaceInJson() {
        assertThat(program.online("status", "--json").json())
                .containsEntry("offline", false)
                .containsEntry("workspaceId", Terminal.OFFICE.value())
                .containsEntry("workspaceName", null);
        assertThat(program.terminal()
                        .with("STINT_OFFLINE", "1")
                        .run("status", "--json")
                        .json())
                .containsEntry("offline", true)
                .containsEntry("workspaceId", Terminal.OFFICE.value())
                .containsEntry("workspaceName", "Office");
    }
}
