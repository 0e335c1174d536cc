package io.github.stint.cli.command.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal();

    @BeforeEach
    void useSettingsFile() {
        terminal = new Terminal(config());
    }

    private Path config() {
        return folder.resolve("config.json");
    }

    @ParameterizedTest
    @CsvSource({
        "workspace, Office",
        "connection, 13fe7b78-42ba",
        "output, json",
        "tz, Europe/Berlin",
        "timeout, 5s",
        "gateway-url, https://example.com/clockify",
        "control-url, https://example.com",
        "plan, free",
    })
    void savesEachSetting(String name, String value) {
        terminal.with("STINT_OUTPUT", "table");

        assertThat(terminal.run("config", "set", name, value).line())
                .isEqualTo("Set " + name + " to " + value + " in the profile default");

        assertThat(terminal.run("config", "get", name).line()).isEqualTo(value);
        assertThat(terminal.run("config", "get", name, "--json").json()).containsExactly(Map.entry(name, value));
    }

    @Test
    void optionAndEnvironmentOverrideSavedSetting() {
        terminal.run("config", "set", "output", "ids").done();

        assertThat(terminal.run("workspace", "list").line()).isEqualTo(Terminal.OFFICE.value());
        assertThat(terminal.run("workspace", "list", "-o", "csv").lines()).contains("id,name,inUse");
        assertThat(terminal.with("STINT_OUTPUT", "csv").run("workspace", "list").lines())
                .contains("id,name,inUse");
    }

    @Test
    void separatesProfiles() {
        terminal.run("config", "set", "--profile", "berlin", "tz", "Europe/Berlin")
                .done();

        assertThat(terminal.run("config", "get", "tz").failed(6).err())
                .contains("tz is not set in the profile default");
        assertThat(terminal.with("STINT_PROFILE", "berlin")
                        .run("config", "get", "tz")
                        .line())
                .isEqualTo("Europe/Berlin");
        assertThat(terminal.run("start", "x").done().out()).contains("Europe/Berlin");
    }

    @Test
    void listsSavedSettings() {
        assertThat(terminal.run("config", "list").line()).isEqualTo("(none)");
        terminal.run("config", "set", "tz", "UTC").done();
        terminal.run("config", "set", "output", "json").done();

        assertThat(terminal.run("config", "list", "--json").column("name")).containsExactly("output", "tz");
    }

    @Test
    void unsetsSetting() {
        terminal.run("config", "set", "tz", "UTC").done();

        assertThat(terminal.run("config", "set", "tz", "").line()).contains("Unset tz in the profile");

        assertThat(terminal.run("config", "get", "tz").failed(6).err()).contains("stint config set");
        terminal.run("config", "set", "tz", "").done();
    }

    @Test
    void only_the_owner_can_use_a_new_folder() throws IOException {
        Path config = folder.resolve("new").resolve("config.json");

        new Terminal(config).run("config", "set", "tz", "UTC").done();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config.resolveSibling(""))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(config.resolveSibling(""))) {
            assertThat(files).containsExactlyInAnyOrder(config, config.resolveSibling("config.json.lock"));
        }
    }

    @Test
    void savesFileThatOnlyTheOwnerCanRead() throws IOException {
        terminal.run("config", "set", "tz", "UTC").done();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config())))
                .isEqualTo("rw-------");
        assertThat(terminal.run("config", "path").line()).isEqualTo(config().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "api-key", "MATON_API_KEY", "token", "password"})
    void refusesToSaveKey(String name) {
        assertThat(terminal.run("config", "set", name, "very-secret").failed(2).err())
                .contains("a key is never saved", "MATON_API_KEY")
                .doesNotContain("very-secret");
        assertThat(config()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "MATON_API_KEY, connection, very-secret",
        "CLOCKIFY_API_KEY, connection, very-secret",
        "MATON_API_KEY, workspace, very-secret",
        "MATON_API_KEY, workspace, my very-secret key",
        "MATON_API_KEY, gateway-url, https://example.com/very-secret",
    })
    void refusesToSaveKeyInAnotherSetting(String variable, String name, String value) {
        terminal.with(variable, "very-secret\n");

        assertThat(terminal.run("config", "set", name, value).failed(2).err())
                .contains("a key is never saved")
                .doesNotContain("very-secret");
        assertThat(config()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "output, yaml",
        "tz, Mars/Base",
        "timeout, soon",
        "connection, a/b",
        "gateway-url, 'http://a b'",
        "colour, red",
    })
    void rejectsInvalidValues(String name, String value) {
        terminal.run("config", "set", name, value).failed(2);

        assertThat(config()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{}",
                "{\"profiles\":null}",
                "{\"profiles\":{\"default\":null}}",
                "{\"profiles\":{\"default\":{\"tz\":null}}}",
                "{\"profiles\":{\"default\":{\"tz\":{}}}}",
            })
    void doesNotOverwriteInvalidFile(String content) throws IOException {
        Files.writeString(config(), content);

        for (String line : List.of("config list", "config set tz UTC", "config get tz", "status")) {
            assertThat(terminal.run(line.split(" ")).failed(9).err())
                    .contains("cannot use the settings in " + config(), "repair the file");
        }
        assertThat(config()).hasContent(content);
    }

    @Test
    void namesSourceOfInvalidSetting() throws IOException {
        Files.writeString(config(), "{\"profiles\":{\"default\":{\"output\":\"yaml\"}}}");

        assertThat(terminal.run("status").failed(2).err())
                .contains("the setting output of the profile default", "\"yaml\" is not an output format");
    }
}
