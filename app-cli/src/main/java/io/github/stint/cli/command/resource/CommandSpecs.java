package io.github.stint.cli.command.resource;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Builds commands that annotations alone cannot describe. */
public final class CommandSpecs {

    private CommandSpecs() {}

    /**
     * A command that applies an action to the resource that the user names.
     *
     * @param done the first word of the receipt, such as {@code Archived}
     */
    public static <T> CommandLine verb(
            Context context,
            ResourceType<T> type,
            String name,
            String description,
            String done,
            BiFunction<Session, T, T> action) {
        return named(name, description, new VerbCommand<>(context, type, done, action));
    }

    private static CommandLine named(String name, String description, Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().name(name).usageMessage().description(description);
        return line;
    }

    /** The command {@code show}. */
    public static <T> CommandLine show(Context context, ResourceType<T> type) {
        return named("show", "Show one " + type.typeName() + " in full.", new ShowCommand<>(context, type));
    }

    /** The command {@code delete}. */
    public static <T> CommandLine delete(Context context, ResourceType<T> type, Deletion<T> deletion) {
        CommandLine delete = named(
                "delete",
                "Delete a " + type.typeName() + " permanently, after confirmation.",
                new DeleteCommand<>(context, type, deletion));
        delete.getCommandSpec().aliases("rm");
        return delete;
    }

    /**
     * The command {@code delete} for resources that must be archived first, with the option {@code --archive}.
     *
     * @param requireArchived throws if the resource must be archived first
     * @param retire archives the resource, deletes it, and returns it
     */
    public static <T> CommandLine deleteArchived(
            Context context,
            ResourceType<T> type,
            Consumer<T> requireArchived,
            BiConsumer<Session, T> delete,
            BiFunction<Session, T, T> retire) {
        ArchiveFirst archiveFirst = new ArchiveFirst();
        return withOptions(
                archiveFirst,
                delete(context, type, new StagedDeletion<>(archiveFirst, requireArchived, delete, retire)));
    }

    /** Turns the action into a function that returns its argument. */
    public static <T> BiFunction<Session, T, T> returning(BiConsumer<Session, T> action) {
        return (session, value) -> {
            action.accept(session, value);
            return value;
        };
    }

    /** Adds the options of the object to the command. */
    public static CommandLine withOptions(Object options, CommandLine command) {
        command.getCommandSpec().addMixin("more", CommandSpec.forAnnotatedObject(options));
        return command;
    }
}
