package io.github.stint.cli;

import io.github.stint.cli.env.Browser;
import io.github.stint.cli.env.EnvironmentVariables;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Opens pages in the default browser of the desktop.
 *
 * @param command the program and its arguments, to which the URL is added; empty if there is no desktop
 * @param environment the variables that the program gets; without secrets
 */
record DesktopBrowser(List<String> command, Map<String, String> environment) implements Browser {

    /** Copies both. */
    DesktopBrowser {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The browser of this machine. */
    static DesktopBrowser of(String operatingSystem, EnvironmentVariables variables) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return new DesktopBrowser(List.of("open"), variables.withoutSecrets());
        }
        if (system.contains("windows")) {
            return new DesktopBrowser(List.of("rundll32", "url.dll,FileProtocolHandler"), variables.withoutSecrets());
        }
        boolean desktop = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(variable -> variables.get(variable).isPresent());
        return new DesktopBrowser(desktop ? List.of("xdg-open") : List.of(), variables.withoutSecrets());
    }

    @Override
    public boolean open(URI page) {
        boolean isWebPage = "https".equals(page.getScheme()) || "http".equals(page.getScheme());
        if (command.isEmpty() || !isWebPage) {
            return false;
        }
        try {
            ProcessBuilder browser = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(page.toString()))
                            .toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            browser.environment().clear();
            browser.environment().putAll(environment);
            browser.start();
            return true;
        } catch (IOException noSuchProgram) {
            // The URL was printed, so the user can open it.
            return false;
        }
    }
}
