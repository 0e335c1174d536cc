package io.github.stint.mcp.definition;

import java.util.List;
import java.util.Optional;

/**
 * An argument of a tool. Its description is that of the option or positional argument of a command that it becomes, or one of its own.
 * Immutable.
 *
 * @param name the name, in camelCase
 * @param required whether each call has it
 * @param command the command that has the option, such as {@code entry edit}; empty for an argument of the tool alone
 * @param source the option or the label of the positional argument, such as {@code --at} or {@code REF}; or the own description
 * @param values the only permitted values; empty if there are others
 * @param described whether the definition has the description, which takes tokens, or the name is enough
 */
public record Argument(
        String name,
        ArgumentKind kind,
        boolean required,
        Optional<String> command,
        String source,
        List<String> values,
        boolean described) {

    /** Copies the list. */
    public Argument {
        values = List.copyOf(values);
    }

    /** Returns the argument that becomes the option of that command, with the same name in camelCase. */
    public static Argument option(ArgumentKind kind, String command, String option) {
        return positional(camelCase(option), kind, command, option);
    }

    /** Returns an argument with another name than the option or positional argument that it becomes. */
    public static Argument positional(String name, ArgumentKind kind, String command, String label) {
        return new Argument(name, kind, false, Optional.of(command), label, List.of(), true);
    }

    /** Returns an argument that no command has. */
    public static Argument own(String name, ArgumentKind kind, String description) {
        return new Argument(name, kind, false, Optional.empty(), description, List.of(), true);
    }

    /** Returns the required argument that selects one of these values. */
    public static Argument oneOf(String name, String... values) {
        return new Argument(name, ArgumentKind.TEXT, true, Optional.empty(), "", List.of(values), true);
    }

    /** Returns the same argument as a required one. */
    public Argument mandatory() {
        return new Argument(name, kind, true, command, source, values, described);
    }

    /** Returns the same argument without a description in the definition: another tool has it, or the name is enough. */
    public Argument brief() {
        return new Argument(name, kind, required, command, source, values, false);
    }

    private static String camelCase(String option) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char letter : option.substring(2).toCharArray()) {
            if (letter == '-') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(letter) : letter);
                upper = false;
            }
        }
        return name.toString();
    }
}
