package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.env.EnvironmentVariables;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopBrowserTest {

    private static final URI PAGE = URI.create("https://example.com/?a=1&b=2");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"Mac OS X, open", "Windows 11, rundll32"})
    void isTheOneOfTheOperatingSystem(String system, String program) {
        assertThat(DesktopBrowser.of(system, new EnvironmentVariables(Map.of())).command())
                .startsWith(program);
    }

    @Test
    void isThereOnlyWhereThereIsADesktop() {
        assertThat(DesktopBrowser.of("Linux", new EnvironmentVariables(Map.of("DISPLAY", ":0")))
                        .command())
                .containsExactly("xdg-open");
        assertThat(DesktopBrowser.of("Linux", new EnvironmentVariables(Map.of("WAYLAND_DISPLAY", "w")))
                        .command())
                .containsExactly("xdg-open");
        assertThat(DesktopBrowser.of("Linux", new EnvironmentVariables(Map.of("DISPLAY", "")))
                        .command())
                .isEmpty();
        assertThat(new DesktopBrowser(List.of(), Map.of()).open(PAGE)).isFalse();
    }

    @Test
    void getsTheUrlAsOneArgument() throws IOException {
        Path seen = folder.resolve("seen");
        Path program = Files.writeString(
                folder.resolve("browser"),
                "#!/bin/sh\nprintf '%s' \"$*\" >'" + seen + ".new'\nmv '" + seen + ".new' '" + seen + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        assertThat(new DesktopBrowser(List.of(program.toString()), Map.of()).open(PAGE))
                .isTrue();

        while (!Files.exists(seen)) {
            Thread.onSpinWait();
        }
        assertThat(seen).hasContent(PAGE.toString());
    }

    @Test
    void getsNoSecretOfTheEnvironment() throws IOException {
        Path seen = folder.resolve("seen");
        Path program = Files.writeString(
                folder.resolve("browser"),
                "#!/bin/sh\nenv >'" + seen + ".new'\nmv '" + seen + ".new' '" + seen + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.putAll(Map.of(
                "DISPLAY", ":7",
                "MATON_API_KEY", "secret-1",
                "CLOCKIFY_API_KEY", "secret-2",
                "GITHUB_TOKEN", "secret-3",
                "PGPASSWORD", "secret-4",
                "https_proxy", "http://user:secret-5@proxy.example.com:3128"));
        DesktopBrowser browser = DesktopBrowser.of("Linux", new EnvironmentVariables(variables));

        assertThat(new DesktopBrowser(List.of(program.toString()), browser.environment()).open(PAGE))
                .isTrue();

        while (!Files.exists(seen)) {
            Thread.onSpinWait();
        }
        assertThat(seen).content().contains("DISPLAY=:7").doesNotContain("secret-");
    }

    @Test
    void reportsAMissingBrowser() {
        assertThat(new DesktopBrowser(List.of(folder.resolve("missing").toString()), Map.of()).open(PAGE))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "javascript:alert(1)", "-x"})
    void opensNothingButPagesOfTheWeb(String address) {
        assertThat(new DesktopBrowser(List.of("false"), Map.of()).open(URI.create(address)))
                .isFalse();
    }
}
