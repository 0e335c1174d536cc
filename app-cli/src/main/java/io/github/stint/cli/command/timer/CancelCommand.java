package io.github.stint.cli.command.timer;

import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.timeentry.TimeEntry;
import picocli.CommandLine.Command;

/** Discards the running timer. */
@Command(name = "cancel", description = "Discard the running timer and print it.")
@Effect(CommandEffect.DESTROY)
public final class CancelCommand extends ChangeCommand {

    public CancelCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        TimeEntry discarded = session.change(() -> session.tracker().cancel());
        session.timerStopped();
        EntryView view = session.entryView();
        session.output().changed(view, discarded, "Discarded " + view.subject(discarded) + ", " + view.time(discarded));
    }
}
