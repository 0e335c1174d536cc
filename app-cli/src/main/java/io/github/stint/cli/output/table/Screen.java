package io.github.stint.cli.output.table;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Where a table is printed.
 *
 * @param width the columns of the terminal; empty if the output is no terminal, so that nothing is shortened
 */
public record Screen(OptionalInt width, Colors colors) {

    /** Set by the launcher if standard output is a terminal: its width, or 0 if that is unknown. */
    public static final String LAUNCHER_WIDTH = "STINT_COLUMNS";

    private static final int DEFAULT_WIDTH = 80;

    /** A file or a pipe. */
    public static Screen none() {
        return new Screen(OptionalInt.empty(), Colors.NONE);
    }

    /** The screen that these environment variables describe: {@code COLUMNS} overrides the width that the launcher has found. */
    public static Screen of(Map<String, String> variables) {
        if (variables.getOrDefault(LAUNCHER_WIDTH, "").isBlank()) {
            return none();
        }
        int found = number(variables.getOrDefault(LAUNCHER_WIDTH, ""));
        int set = number(variables.getOrDefault("COLUMNS", ""));
        int width = set > 0 ? set : found > 0 ? found : DEFAULT_WIDTH;
        return new Screen(OptionalInt.of(width), Colors.of(variables));
    }

    /** Returns the number, or 0 if the text is not a number of at most 5 digits. */
    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
