package io.github.stint.cli.command.entry;

import io.github.stint.cli.command.resource.CommandGroup;
import io.github.stint.cli.session.Context;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;

/** The commands for time entries. */
public final class EntryCommands {

    private EntryCommands() {}

    /**
     * The commands.
     *
     * @param verbs which of them to create, by their names and aliases
     */
    public static CommandLine group(Context context, Predicate<List<String>> verbs) {
        return new CommandGroup("entry", "Manage time entries.", verbs)
                .addList(() -> new EntryListCommand(context))
                .add("show", () -> new EntryShowCommand(context))
                .add("create", () -> new EntryCreateCommand(context))
                .add("edit", () -> new EntryEditCommand(context))
                .add("split", () -> new EntrySplitCommand(context))
                .add("duplicate", () -> new EntryDuplicateCommand(context))
                .add("resume", () -> new EntryResumeCommand(context))
                .addDelete(() -> new EntryDeleteCommand(context))
                .add("import", () -> new EntryImportCommand(context))
                .build();
    }
}
