package io.github.stint.cli.program;

/**
 * An option or a positional argument of a command.
 *
 * @param name the long name of an option, such as {@code --project}, or the label of a positional argument, such as {@code REF}
 * @param description a sentence or two, as in the help
 * @param takesValue whether it has a value; always true for a positional argument
 * @param repeatable whether there may be several
 * @param negatable whether the option has a negative form, such as {@code --no-billable}
 */
public record ArgumentDescription(
        String name, String description, boolean takesValue, boolean repeatable, boolean negatable) {}
