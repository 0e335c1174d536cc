package io.github.stint.cli.command.resource;

import io.github.stint.cli.command.resource.DeleteCommand.ArchiveFirst;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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

    /**
     * A command that does one thing to something that its user names.
     *
     * @param done how to report that it was done: {@code Archived}
     */
    public static <T> CommandLine verb(
            Context context,
            ResourceType<T> type,
            String name,
            String description,
            String done,
            BiFunction<Session, T, T> verb) {
        CommandLine line = new CommandLine(new VerbCommand<>(context, type, done, verb));
        line.getCommandSpec().name(name).usageMessage().description(description);
        return line;
    }

    /**
     * The command {@code delete} of what has to be archived before, with the option that does so.
     *
     * @param requireDeletable throws if the rules of the domain do not let it be deleted as it is
     * @param retire archives it, deletes it, and returns what was deleted
     */
    public static <T> CommandLine deleteArchived(
            Context context,
            ResourceType<T> type,
            Consumer<T> requireDeletable,
            BiConsumer<Session, T> delete,
            BiFunction<Session, T, T> retire) {
        ArchiveFirst archiveFirst = new ArchiveFirst();
        return with(
                archiveFirst,
                new CommandLine(
                        new DeleteCommand<>(context, type, requireDeletable, archiveFirst, returning(delete), retire)));
    }

    /** The same, with what it was applied to as its result. */
    public static <T> BiFunction<Session, T, T> returning(BiConsumer<Session, T> action) {
        return (session, value) -> {
            action.accept(session, value);
            return value;
        };
    }

    /** The command with the options of that object besides its own. */
    public static CommandLine with(Object options, CommandLine command) {
        command.getCommandSpec().addMixin("more", CommandSpec.forAnnotatedObject(options));
        return command;
    }
}
