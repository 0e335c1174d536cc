package io.github.stint.cli;

import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.UsageError;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folders of the user's files: from the variables of Stint, from the XDG base directories, or their defaults in the home folder. */
final class UserFolders {

    private final EnvironmentVariables variables;
    private final String home;

    UserFolders(EnvironmentVariables variables, String home) {
        this.variables = variables;
        this.home = home;
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

    /**
     * The variable of Stint names the folder itself. The XDG variable names its parent, and is ignored unless it is absolute.
     *
     * @throws UsageError if the text cannot be a path, because it has a character that the locale does not have
     */
    private Path folder(String stintVariable, String xdgVariable, Path inHome) {
        Optional<String> own = variables.get(stintVariable);
        if (own.isPresent()) {
            return path(stintVariable, own.get());
        }
        Optional<String> parent = variables.get(xdgVariable);
        if (parent.isPresent()) {
            Path base = path(xdgVariable, parent.get());
            if (base.isAbsolute()) {
                return base.resolve("stint");
            }
        }
        return path("the home folder", home).resolve(inHome).resolve("stint");
    }

    private static Path path(String source, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new UsageError(
                    source + ": not a valid path, or not in the encoding of the locale",
                    "use LC_ALL=C.UTF-8 or another UTF-8 locale that is installed");
        }
    }
}
