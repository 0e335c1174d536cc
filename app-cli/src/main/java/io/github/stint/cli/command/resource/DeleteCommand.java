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

/** Deletes a resource permanently. */
@Command(name = "delete", description = "Delete permanently, after confirmation.")
public final class DeleteCommand<T> extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "Name or ID.")
    private String reference = "";

    private final ResourceType<T> type;
    private final Consumer<T> requireDeletable;
    private final BooleanSupplier retireFirst;
    private final BiFunction<Session, T, T> delete;
    private final BiFunction<Session, T, T> retire;

    /**
     * Creates the command.
     *
     * @param requireDeletable throws if the resource must be archived or marked as done first
     * @param retireFirst whether to archive the resource or mark it as done first
     * @param delete deletes the resource and returns it
     * @param retire archives the resource or marks it as done, deletes it, and returns it
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
        T found = type.findForChange().apply(session, reference);
        if (!retireFirst.getAsBoolean()) {
            // Before the prompt: do not ask to confirm what would fail.
            requireDeletable.accept(found);
        }
        confirm("delete the " + type.describe(found) + " permanently");
        T deleted = (retireFirst.getAsBoolean() ? retire : delete).apply(session, found);
        type.printChanged(session, "Deleted", deleted);
    }

    /** The option {@code --archive}. */
    static final class ArchiveFirst implements BooleanSupplier {

        @Option(names = "--archive", description = "Archive first; only archived ones can be deleted.")
        private boolean given;

        @Override
        public boolean getAsBoolean() {
            return given;
        }
    }

    /** The option {@code --done}. */
    public static final class DoneFirst implements BooleanSupplier {

        @Option(names = "--done", description = "Mark as done first; only done tasks can be deleted.")
        private boolean given;

        @Override
        public boolean getAsBoolean() {
            return given;
        }
    }
}
