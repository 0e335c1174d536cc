package io.github.stint.cli.command.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceUseTest {

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal();

    private Path config() {
        return folder.resolve("deep").resolve("config.json");
    }

    @BeforeEach
    void setUpAnotherWorkspace() {
        terminal = new Terminal(config());
        terminal.run("workspace", "create", "Home").done();
        terminal.run("project", "create", "Garden", "--workspace", "Home").done();
    }

    private String projects(String... more) {
        return terminal.ids(
                Stream.concat(Stream.of("project", "list"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void savesDefaultWorkspace() {
        assertThat(projects()).isEmpty();

        terminal.run("workspace", "use", "home", "--dry-run").done();
        assertThat(terminal.run("config", "list").done().out()).doesNotContain("workspace");
        assertThat(terminal.run("workspace", "use", "home").line()).isEqualTo("Now using workspace \"Home\"");

        assertThat(projects()).isNotEmpty();
        assertThat(projects("--workspace", "Office")).isEmpty();
        terminal.with("STINT_WORKSPACE", "Office");
        assertThat(projects()).isEmpty();
    }

    @Test
    void savesOfflineDefaultSeparately() {
        terminal.run("workspace", "use", "Home", "--offline").done();

        assertThat(projects()).isEmpty();
        assertThat(projects("--offline")).isNotEmpty();
    }

    @Test
    void rejectsUnknownWorkspace() {
        terminal.run("workspace", "use", "Hose").failed(6);

        assertThat(config()).doesNotExist();
    }

    @Test
    void savesFileThatOnlyTheOwnerCanRead() throws IOException {
        terminal.run("workspace", "use", "Home").done();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(config().resolveSibling(""))) {
            assertThat(files).containsExactlyInAnyOrder(config(), config().resolveSibling("config.json.lock"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"profiles\":7}"})
    void doesNotOverwriteUnreadableSettings(String damaged) throws IOException {
        Files.createDirectories(config().resolveSibling(""));
        Files.writeString(config(), damaged);

        assertThat(terminal.run("workspace", "use", "Home").failed(9).err()).contains("config.json");
        assertThat(terminal.run("status").failed(9).err()).contains("config.json");
        assertThat(config()).hasContent(damaged);
    }
}
