package io.github.stint.cli;

import io.github.stint.cli.env.EnvironmentVariables;
import java.nio.file.Path;

/** The folders of the user's files: from the variables of Stint, from the XDG base directories, or their defaults in the home folder. */
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

    /** The folder of data that can be lost without harm. */
    Path cache() {
        return folder("STINT_CACHE_DIR", "XDG_CACHE_HOME", Path.of(".cache"));
    }

    /** The variable of Stint names the folder itself. The XDG variable names its parent, and is ignored unless it is absolute. */
    private Path folder(String stintVariable, String xdgVariable, Path inHome) {
        return variables
                .get(stintVariable)
                .map(Path::of)
                .or(() -> variables
                        .get(xdgVariable)
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .map(base -> base.resolve("stint")))
                .orElseGet(() -> home.resolve(inHome).resolve("stint"));
    }
}
