package io.github.stint.cli.command.entry;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.OverlapOption;
import io.github.stint.cli.session.Session;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.tracking.EntryResumption;
import io.github.stint.core.tracking.ResumedEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a stopped entry run again. */
@Command(name = "resume", description = "Let a stopped entry run again, as if it had never been stopped.")
final class EntryResumeCommand extends ChangeCommand {

    @Parameters(
            paramLabel = "REF",
            arity = "0..1",
            defaultValue = "@1",
            description = "@1 (the entry that ended last), an ID, or its last characters (4 or more) (default: @1).")
    private String reference = "@1";

    @Mixin
    private final OverlapOption overlap = new OverlapOption();

    EntryResumeCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        FoundEntry found = session.entries().find(reference);
        EntryResumption resumption = new EntryResumption(session.stint(), session.workspace(), overlap.policy());
        ResumedEntry resumed = session.change(() -> resumption.resume(found));
        session.warnAboutUnusualTimes(resumed.entry());
        session.warnAboutOverlaps(resumed.overlapping());
        EntryView view = session.entryView();
        String stopped = resumed.stopped()
                .map(entry -> "; stopped " + view.subject(entry) + ", " + view.time(entry))
                .orElse("");
        session.output()
                .changed(
                        view,
                        resumed.entry(),
                        "Resumed " + view.subject(resumed.entry()) + ", " + view.time(resumed.entry()) + " ("
                                + session.zone() + ")" + stopped);
    }
}
