package io.github.stint.cli.session;

import io.github.stint.cli.cost.Invocation;
import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import picocli.CommandLine.Option;

/** A command that changes data: what it changes is recorded, so that it can be undone, or only simulated with {@code --dry-run}. */
@Effect(CommandEffect.MODIFY)
public abstract class ChangeCommand extends SessionCommand {

    @Option(names = "--dry-run", description = "Print what would change, and change nothing.")
    private boolean dryRun;

    private String name = "";

    protected ChangeCommand(Context context) {
        super(context);
    }

    @Override
    final void prepare(Session session, Invocation invocation) {
        name = invocation.name();
        if (dryRun) {
            session.simulateChanges();
        } else {
            context().record(session, name);
        }
    }

    @Override
    final void finish(Session session, boolean done) {
        if (!dryRun) {
            // These may change the running timer, too.
            boolean mayChangeTimer = name.startsWith("entry ") && !name.equals("entry create");
            context().rememberTimer(session, done, mayChangeTimer);
        }
    }

    /** Asks the user for confirmation, unless nothing is changed; see {@link Context#confirm}. */
    protected final void confirm(String action) {
        if (!dryRun) {
            context().confirm(action);
        }
    }
}
