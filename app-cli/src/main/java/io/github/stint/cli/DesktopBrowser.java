package io.github.stint.cli;

import io.github.stint.cli.env.Browser;
import io.github.stint.cli.env.EnvironmentVariables;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Opens pages with the program that the desktop has for it.
 *
 * @param command the program and its arguments, to which the address is added; none where there is no desktop
 */
record DesktopBrowser(List<String> command) implements Browser {

    /** The one of this machine. */
    static DesktopBrowser of(String operatingSystem, EnvironmentVariables variables) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return new DesktopBrowser(List.of("open"));
        }
        if (system.contains("windows")) {
            return new DesktopBrowser(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        boolean desktop = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(variable -> variables.get(variable).isPresent());
        return new DesktopBrowser(desktop ? List.of("xdg-open") : List.of());
    }

    @Override
    public boolean open(URI page) {
        boolean isOfTheWeb = "https".equals(page.getScheme()) || "http".equals(page.getScheme());
        if (command.isEmpty() || !isOfTheWeb) {
            return false;
        }
        try {
            new ProcessBuilder(Stream.concat(command.stream(), Stream.of(page.toString()))
                            .toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException noSuchProgram) {
            // The address was shown, and can be opened by hand.
            return false;
        }
    }
}
