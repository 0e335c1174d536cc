package io.github.stint.cli.command.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceAndUserTest {

    private final Terminal terminal = new Terminal();

    @Test
    void listsAndShowsWorkspaces() {
        assertThat(terminal.run("workspace", "create", "Home").line()).isEqualTo("Created workspace \"Home\"");
        assertThat(terminal.run("workspace", "list", "--json").column("name"))
                .containsExactlyInAnyOrder("Office", "Home");
        assertThat(terminal.run("workspace", "list", "--json", "--limit", "1").jsonArray())
                .hasSize(1);
        assertThat(terminal.run("workspace", "show", "off", "--json").json())
                .containsEntry("id", Terminal.OFFICE.value())
                .containsEntry("name", "Office");
    }

    @Test
    void listsTheMembers() {
        assertThat(terminal.run("workspace", "users", "--json").column("email"))
                .containsExactly("ada@example.com", "grace@example.com");
        assertThat(terminal.run("workspace", "users", "--limit", "1", "--json").column("name"))
                .containsExactly("Ada");
    }

    @ParameterizedTest
    @CsvSource({"workspace create, 2", "workspace create Office, 7", "workspace show Nowhere, 6", "workspace show, 2"})
    void rejectsInvalidArguments(String line, int exitCode) {
        terminal.run(line.split(" ", -1)).failed(exitCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "whoami"})
    void showsTheCurrentUser(String command) {
        assertThat(terminal.run(command, "--json").json())
                .containsEntry("name", "Ada")
                .containsEntry("timeZone", "UTC")
                .containsEntry("status", "ACTIVE");
        assertThat(terminal.run(command).done().out()).contains("Ada", "ada@example.com");
    }

    @Test
    void usesActiveWorkspaceByDefault() {
        terminal.run("workspace", "create", "Home").done();
        terminal.run("tag", "create", "chores", "--workspace", "home").done();
        terminal.tags("deep");

        assertThat(terminal.run("tag", "list", "--json").column("name")).containsExactly("deep");
        assertThat(terminal.run("--workspace", "Home", "tag", "list", "--json").column("name"))
                .containsExactly("chores");
        terminal.with("STINT_WORKSPACE", terminal.ids("workspace", "show", "Home"));
        assertThat(terminal.run("tag", "list", "--json").column("name")).containsExactly("chores");
        assertThat(terminal.run("tag", "list", "--json", "--workspace", "Office")
                        .column("name"))
                .containsExactly("deep");
    }

    @Test
    void rejectsUnknownWorkspace() {
        assertThat(terminal.run("start", "--workspace", "Offfice").failed(6).err())
                .contains("workspace \"Offfice\" not found", "did you mean Office?");
        terminal.with("STINT_WORKSPACE", "Nowhere").run("status").failed(6);
    }
}
