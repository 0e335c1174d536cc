package io.github.stint.cli.program;

import io.github.stint.cli.effect.CommandEffect;
import java.util.List;

/**
 * A command, as the help describes it.
 *
 * @param name its words, such as {@code entry edit}
 * @param purpose a sentence
 * @param effect what it does to what is stored
 * @param arguments its own options and positional arguments, in the order of the help
 */
public record CommandDescription(
        String name, String purpose, CommandEffect effect, List<ArgumentDescription> arguments) {

    /** Copies the list. */
    public CommandDescription {
        arguments = List.copyOf(arguments);
    }

    /**
     * Returns the option or positional argument of that name.
     *
     * @throws IllegalArgumentException if the command does not have it
     */
    public ArgumentDescription argument(String argument) {
        return arguments.stream()
                .filter(each -> each.name().equals(argument))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no " + argument));
    }
}
