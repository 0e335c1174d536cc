package io.github.stint.cli.command.resource;

import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a resource permanently. */
@Command
@Effect(CommandEffect.DESTROY)
final class DeleteCommand<T> extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name or ID.")
    private String reference = "";

    private final ResourceType<T> type;
    private final Deletion<T> deletion;

    DeleteCommand(Context context, ResourceType<T> type, Deletion<T> deletion) {
        super(context);
        this.type = type;
        this.deletion = deletion;
    }

    @Override
    protected void run(Session session) {
        T found = type.findForChange().apply(session, reference);
        // Before the prompt: do not ask to confirm what would fail.
        deletion.requireDeletable(found);
        confirm("delete the " + type.describe(found) + " permanently");
        type.printChanged(session, "Deleted", session.change(() -> deletion.delete(session, found)));
    }
}
