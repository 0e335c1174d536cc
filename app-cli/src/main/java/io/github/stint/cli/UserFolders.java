package io.github.stint.cli;

import io.github.stint.cli.env.EnvironmentVariables;
import java.nio.file.Path;

/** Where the user's files are, by our own variables, the XDG base directories, or their defaults in the home folder. */
final class UserFolders {

    private final EnvironmentVariables variables;
    private final Path home;

    UserFolders(EnvironmentVariables variables, String home) {
        this.variables = variables;
        this.home = Path.of(home);
    }

    Path data() {
        return folder("STINT_DATA_DIR", "XDG_DATA_HOME", Path.of(".local", "share"));
    }

    Path config() {
        return folder("STINT_CONFIG_DIR", "XDG_CONFIG_HOME", Path.of(".config"));
    }

    /** Our own variable names the folder itself, the XDG one the folder around it, which counts only if it is absolute. */
    private Path folder(String ownVariable, String xdgVariable, Path inHome) {
        return variables
                .get(ownVariable)
                .map(Path::of)
                .or(() -> variables
                        .get(xdgVariable)
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .map(base -> base.resolve("stint")))
                .orElseGet(() -> home.resolve(inHome).resolve("stint"));
    }
}
