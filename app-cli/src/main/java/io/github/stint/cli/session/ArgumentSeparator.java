package io.github.stint.cli.session;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the separator {@code --} of a command line, which picocli removes. */
public final class ArgumentSeparator {

    private static final String SEPARATOR = "--";

    private ArgumentSeparator() {}

    /** Returns how many of the positional arguments stand before the separator; all of them without one, or if none does. */
    public static int countBefore(CommandSpec command, List<String> positional) {
        List<String> line = command.commandLine().getParseResult().originalArgs();
        int at = line.indexOf(SEPARATOR);
        int after = at < 0 ? 0 : line.size() - at - 1;
        return after < positional.size() ? positional.size() - after : positional.size();
    }
}
