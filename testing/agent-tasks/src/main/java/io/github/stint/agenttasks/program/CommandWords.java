package io.github.stint.agenttasks.program;

import java.util.List;
import java.util.regex.Pattern;

/** Splits a command line into words, of which some are in double or single quotes. */
public final class CommandWords {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final String PROGRAM = "stint";

    private CommandWords() {}

    /** Returns the words after the name of the program; throws {@link IllegalArgumentException} if it is another program. */
    public static List<String> arguments(String line) {
        List<String> words = WORD.matcher(line)
                .results()
                .map(word -> {
                    String quoted = word.group(1) == null ? word.group(2) : word.group(1);
                    return quoted == null ? word.group() : quoted;
                })
                .toList();
        if (words.isEmpty() || !words.get(0).equals(PROGRAM)) {
            throw new IllegalArgumentException("no command line of " + PROGRAM + ": " + line);
        }
        return words.subList(1, words.size());
    }
}
