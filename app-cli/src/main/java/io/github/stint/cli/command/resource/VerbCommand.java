package io.github.stint.cli.command.resource;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Applies an action, such as archiving, to a resource. */
@Command
final class VerbCommand<T> extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name or ID.")
    private String reference = "";

    private final ResourceType<T> type;
    private final String done;
    private final BiFunction<Session, T, T> action;

    /**
     * Creates the command.
     *
     * @param done the first word of the receipt, such as {@code Archived}
     */
    VerbCommand(Context context, ResourceType<T> type, String done, BiFunction<Session, T, T> action) {
        super(context);
        this.type = type;
        this.done = done;
        this.action = action;
    }

    @Override
    protected void run(Session session) {
        T found = type.findForChange().apply(session, reference);
        T changed = session.change(() -> action.apply(session, found));
        type.printChanged(session, done, changed);
    }
}
