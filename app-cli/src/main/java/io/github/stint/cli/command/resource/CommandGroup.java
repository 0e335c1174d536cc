package io.github.stint.cli.command.resource;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Builds a command that only holds subcommands, and of these only the selected ones. */
public final class CommandGroup {

    private final CommandLine group;
    private final Predicate<List<String>> selected;

    /**
     * Creates a group without subcommands.
     *
     * @param selected receives the name of a subcommand and its aliases
     */
    public CommandGroup(String name, String description, Predicate<List<String>> selected) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        this.group = new CommandLine(spec);
        this.selected = selected;
    }

    /** Adds a command without an alias if it is selected. */
    public CommandGroup add(String name, Supplier<Object> command) {
        return add(List.of(name), command);
    }

    /** Adds the command {@code list} if it is selected. */
    public CommandGroup addList(Supplier<Object> command) {
        return add(List.of("list", "ls"), command);
    }

    /** Adds the command {@code delete} if it is selected. */
    public CommandGroup addDelete(Supplier<Object> command) {
        return add(List.of("delete", "rm"), command);
    }

    /** The names are those of the command, which is not created to find them out. */
    private CommandGroup add(List<String> names, Supplier<Object> command) {
        if (selected.test(names)) {
            group.addSubcommand(command.get());
        }
        return this;
    }

    /** The group with the selected commands. */
    public CommandLine build() {
        return group;
    }
}
