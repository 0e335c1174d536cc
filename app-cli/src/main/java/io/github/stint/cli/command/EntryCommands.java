package io.github.stint.cli.command;

import picocli.CommandLine;

/** The commands for time entries. */
final class EntryCommands {

    private EntryCommands() {}

    static CommandLine group(Context context) {
        return Nodes.group("entry", "Time entries, one by one.")
                .addSubcommand(new EntryListCommand(context))
                .addSubcommand(new EntryShowCommand(context))
                .addSubcommand(new EntryCreateCommand(context))
                .addSubcommand(new EntryEditCommand(context))
                .addSubcommand(new EntryDeleteCommand(context));
    }
}
