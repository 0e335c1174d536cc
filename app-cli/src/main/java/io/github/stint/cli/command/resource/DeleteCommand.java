package io.github.stint.cli.command.resource;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes one thing for good. */
@Command(name = "delete", description = "Delete permanently, after confirmation.")
public final class DeleteCommand<T> extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "Name, unique prefix, or ID.")
    private String reference = "";

    private final ResourceType<T> type;
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
    public DeleteCommand(
            Context context,
            ResourceType<T> type,
            Consumer<T> requireDeletable,
            BooleanSupplier retireFirst,
            BiFunction<Session, T, T> delete,
            BiFunction<Session, T, T> retire) {
        super(context);
        this.type = type;
        this.requireDeletable = requireDeletable;
        this.retireFirst = retireFirst;
        this.delete = delete;
        this.retire = retire;
    }

    @Override
    protected void run(Session session) {
        T found = type.find().apply(session, reference);
        if (!retireFirst.getAsBoolean()) {
            // Asked only about what can be done.
            requireDeletable.accept(found);
        }
        confirm("delete the " + type.titled(found) + " permanently");
        T deleted = (retireFirst.getAsBoolean() ? retire : delete).apply(session, found);
        type.tellChanged(session, "Deleted", deleted);
    }

    /** The option that archives first. */
    static final class ArchiveFirst implements BooleanSupplier {

        @Option(names = "--archive", description = "Archive first; only archived ones can be deleted.")
        private boolean wanted;

        @Override
        public boolean getAsBoolean() {
            return wanted;
        }
    }

    /** The option that marks as done first. */
    public static final class DoneFirst implements BooleanSupplier {

        @Option(names = "--done", description = "Mark as done first; only done tasks can be deleted.")
        private boolean wanted;

        @Override
        public boolean getAsBoolean() {
            return wanted;
        }
    }
}
