package io.github.stint.cli.command.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal();

    @BeforeEach
    void useSettingsFile() {
        terminal = new Terminal(folder.resolve("config.json"));
    }

    private String createConnection() {
        return terminal.stint().connections().create(Connections.CLOCKIFY).id().value();
    }

    @Test
    void createsConnectionAndPrintsUrl() {
        RunResult created = terminal.run("connection", "create");

        String id = terminal.ids("connection", "list");
        assertThat(created.line())
                .startsWith("Created connection \"" + id
                        + "\", which is PENDING; authorise it at https://connect.invalid/");
        assertThat(terminal.opened()).isEmpty();
    }

    @Test
    void opensBrowserOnTerminalUnlessNoInput() {
        terminal.typing("");

        assertThat(terminal.run("connection", "create").done().err()).contains("opened the URL in the browser");
        assertThat(terminal.opened()).hasSize(1).allMatch(page -> page.getHost().equals("connect.invalid"));

        terminal.run("connection", "create", "--no-input").done();
        assertThat(terminal.opened()).hasSize(1);
    }

    @Test
    void waitsUntilDeadline() {
        RunResult late =
                terminal.run("connection", "create", "--wait-for", "30s").failed(4);

        assertThat(late.err())
                .contains("authorise the connection at https://connect.invalid/", "waiting", "within 30 s");
        assertThat(terminal.clock().instant()).isEqualTo("2026-03-02T12:00:30Z");
    }

    @Test
    void printsOnlyErrorWithUrlInJson() {
        Map<String, ?> error = terminal.run("connection", "create", "--wait", "--json")
                .failed(4)
                .error();

        assertThat(error.get("code")).isEqualTo("no-connection");
        assertThat(error.get("message")).asString().contains(terminal.ids("connection", "list"));
        assertThat(error.get("hint")).asString().contains("https://connect.invalid/");
    }

    @Test
    void printsUrlOnTerminalWithJson() {
        terminal.typing("");

        assertThat(terminal.run("connection", "create", "--wait", "--json")
                        .failed(4)
                        .err())
                .startsWith("authorise the connection at https://connect.invalid/");
    }

    @Test
    void waitsFiveMinutesByDefault() {
        terminal.run("connection", "create", "--wait").failed(4);

        assertThat(terminal.clock().instant()).isEqualTo("2026-03-02T12:05:00Z");
    }

    @Test
    void createsNothingForInvalidWait() {
        terminal.run("connection", "create", "--wait-for", "soon").failed(2);

        assertThat(terminal.stint().connections().list(ConnectionQuery.all())).isEmpty();
    }

    @Test
    void printsUrlOnlyInShow() {
        String id = createConnection();

        assertThat(terminal.run("connection", "list").done().out()).contains(id).doesNotContain("session_token");
        assertThat(terminal.run("connection", "list", "--json").done().out()).doesNotContain("session_token");
        assertThat(terminal.run("connection", "show", id).done().out()).contains("session_token");
        Map<String, ?> shown = terminal.run("connection", "show", id, "--json").json();
        assertThat(shown.keySet())
                .containsExactly(
                        "connectionId", "app", "status", "creationTime", "lastUpdatedTime", "url", "metadata", "inUse");
        assertThat(shown.get("url")).asString().contains("session_token");
        assertThat(shown.get("metadata")).isEqualTo(Map.of());
    }

    @Test
    void findsConnectionByPrefixOfItsId() {
        String id = createConnection();

        assertThat(terminal.run("connection", "show", id.substring(0, id.length() - 2), "-o", "ids")
                        .line())
                .isEqualTo(id);
        assertThat(terminal.run("connection", "show", "zzz").failed(6).err()).contains("connection \"zzz\" not found");
    }

    @Test
    void listsByApplicationAndStatus() {
        String id = createConnection();

        assertThat(terminal.run("connection", "list", "--app", "clockify", "--status", "pending", "-o", "ids")
                        .lines())
                .isEqualTo(List.of(id));
        assertThat(terminal.run("connection", "list", "--status", "ACTIVE", "-o", "ids")
                        .lines())
                .isEmpty();
        terminal.run("connection", "list", "--status", "odd").failed(2);
    }

    @Test
    void savesDefaultUntilDeleted() {
        String id = createConnection();

        assertThat(terminal.run("connection", "use", id).line()).contains("Now using connection", id);
        assertThat(terminal.run("config", "get", "connection").line()).isEqualTo(id);

        RunResult deleted = terminal.run("connection", "delete", id, "-y").done();
        assertThat(deleted.line()).isEqualTo("Deleted connection \"" + id + "\"");
        assertThat(deleted.err()).contains("the gateway now chooses a connection");
        terminal.run("config", "get", "connection").failed(6);
    }

    @Test
    void deletesOnlyAfterConfirmation() {
        String id = createConnection();

        terminal.run("connection", "delete", id).failed(2);
        terminal.typing("n\n");
        assertThat(terminal.run("connection", "delete", id).exitCode()).isEqualTo(130);

        assertThat(terminal.ids("connection", "list")).isEqualTo(id);
    }
}
