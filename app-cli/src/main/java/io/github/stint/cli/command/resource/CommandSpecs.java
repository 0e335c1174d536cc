package io.github.stint.cli.command.resource;

import io.github.stint.cli.session.SessionCommand;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Makes the nodes of the tree of commands that annotations alone cannot describe. */
public final class CommandSpecs {

    private CommandSpecs() {}

    /** A command that only gathers others under its name. */
    public static CommandLine group(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        return new CommandLine(spec);
    }

    /** A command under that name. */
    public static CommandLine named(String name, String description, SessionCommand command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().name(name).usageMessage().description(description);
        return line;
    }

    /** The command with the options of that object besides its own. */
    public static CommandLine with(Object options, CommandLine command) {
        command.getCommandSpec().addMixin("more", CommandSpec.forAnnotatedObject(options));
        return command;
    }
}
