package io.github.stint.cli.command.entry;

import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.session.Context;
import picocli.CommandLine;

/** The commands for time entries. */
public final class EntryCommands {

    private EntryCommands() {}

    public static CommandLine group(Context context) {
        return CommandSpecs.group("entry", "Manage time entries.")
                .addSubcommand(new EntryListCommand(context))
                .addSubcommand(new EntryShowCommand(context))
                .addSubcommand(new EntryCreateCommand(context))
                .addSubcommand(new EntryEditCommand(context))
                .addSubcommand(new EntrySplitCommand(context))
                .addSubcommand(new EntryDuplicateCommand(context))
                .addSubcommand(new EntryResumeCommand(context))
                .addSubcommand(new EntryDeleteCommand(context))
                .addSubcommand(new EntryImportCommand(context));
    }
}
