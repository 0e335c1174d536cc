package io.github.stint.cli.command;

import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes one thing for good. */
@Command(name = "delete", description = "Delete one for good; it asks first.")
final class DeleteCommand<T> extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "Its name, the beginning of its name, or its id.")
    private String reference = "";

    private final Noun<T> noun;
    private final Consumer<T> requireDeletable;
    private final BooleanSupplier retireFirst;
    private final BiFunction<Session, T, T> delete;
    private final BiFunction<Session, T, T> retire;

    /**
     * A command that deletes.
     *
     * @param requireDeletable throws if the rules of the domain do not let it be deleted as it is
     * @param retireFirst whether to put it out of use first
     * @param delete deletes it, and returns what was deleted
     * @param retire puts it out of use, deletes it, and returns what was deleted
     */
    DeleteCommand(
            Context context,
            Noun<T> noun,
            Consumer<T> requireDeletable,
            BooleanSupplier retireFirst,
            BiFunction<Session, T, T> delete,
            BiFunction<Session, T, T> retire) {
        super(context);
        this.noun = noun;
        this.requireDeletable = requireDeletable;
        this.retireFirst = retireFirst;
        this.delete = delete;
        this.retire = retire;
    }

    @Override
    void run(Session session) {
        T found = noun.find().apply(session, reference);
        if (!retireFirst.getAsBoolean()) {
            // Asked only about what can be done.
            requireDeletable.accept(found);
        }
        confirm("delete the " + noun.titled(found) + " for good");
        T deleted = (retireFirst.getAsBoolean() ? retire : delete).apply(session, found);
        noun.tellChanged(session, "Deleted", deleted);
    }

    /** The option that archives first. */
    static final class ArchiveFirst implements BooleanSupplier {

        @Option(names = "--archive", description = "Archive it first, because only what is archived can be deleted.")
        private boolean wanted;

        @Override
        public boolean getAsBoolean() {
            return wanted;
        }
    }

    /** The option that marks as done first. */
    static final class DoneFirst implements BooleanSupplier {

        @Option(names = "--done", description = "Mark it done first, because only what is done can be deleted.")
        private boolean wanted;

        @Override
        public boolean getAsBoolean() {
            return wanted;
        }
    }
}
