package io.github.stint.mcp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line. Values follow their option after an equals sign, and positional arguments follow {@code --}, so that no text of an agent
 * is ever taken for an option. Immutable.
 *
 * @param words the command, and its options
 * @param positionals its positional arguments
 */
public record Line(List<String> words, List<String> positionals) {

    /** Copies the lists. */
    public Line {
        words = List.copyOf(words);
        positionals = List.copyOf(positionals);
    }

    /** Starts the line of a command, such as {@code entry edit}. */
    public static Line of(String command) {
        return new Line(List.of(command.split(" ")), List.of());
    }

    /** Adds an option without a value. */
    public Line flag(String option) {
        return new Line(plus(words, option), positionals);
    }

    /** Adds an option without a value if the condition holds. */
    public Line flag(String option, boolean condition) {
        return condition ? flag(option) : this;
    }

    /** Adds an option and its value. */
    public Line option(String option, String value) {
        return flag(option + "=" + value);
    }

    /** Adds an option and its value if there is one. */
    public Line option(String option, Optional<String> value) {
        return value.map(text -> option(option, text)).orElse(this);
    }

    /** Adds the option once for each value. */
    public Line options(String option, List<String> values) {
        Line line = this;
        for (String value : values) {
            line = line.option(option, value);
        }
        return line;
    }

    /** Adds {@code --x} for true and {@code --no-x} for false. */
    public Line either(String option, Optional<Boolean> value) {
        return value.map(yes -> flag(yes ? option : "--no-" + option.substring(2)))
                .orElse(this);
    }

    /**
     * Adds a positional argument that the command reads as a time, not as a part of the description.
     *
     * @throws ToolFailure if it could be taken for an option
     */
    public Line time(String value) {
        if (value.startsWith("-")) {
            throw ToolFailure.ofArguments(
                    "\"" + value + "\" is no interval",
                    "use a length such as 1h30m, or an interval such as 9:00-10:30");
        }
        return flag(value);
    }

    /** Adds a positional argument. */
    public Line positional(String value) {
        return new Line(words, plus(positionals, value));
    }

    /** Adds positional arguments. */
    public Line positionals(List<String> values) {
        Line line = this;
        for (String value : values) {
            line = line.positional(value);
        }
        return line;
    }

    /** Returns the words of the whole line, after the given ones. */
    List<String> after(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(words);
        if (!positionals.isEmpty()) {
            all.add("--");
            all.addAll(positionals);
        }
        return all;
    }

    private static List<String> plus(List<String> list, String item) {
        List<String> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
