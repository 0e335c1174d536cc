package io.github.stint.cli.command.report;

import io.github.stint.cli.output.ReportText;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.report.CountedEntry;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.TimeReport;
import io.github.stint.core.report.TimeReports;

/** Reports on a period. */
abstract class PeriodCommand extends SessionCommand {

    PeriodCommand(Context context) {
        super(context);
    }

    abstract ReportPeriod period(Session session);

    @Override
    protected final void run(Session session) {
        TimeReport report = new TimeReports(session.stint())
                .report(session.workspace(), session.userId(), period(session), session.now());
        session.warnAboutLongEntries(report.entries().stream().map(CountedEntry::entry));
        ReportText text = new ReportText(session.entryView(), session.timeFormatter());
        session.output().summary(text.fields(report), text.columns(), text.entries(report), () -> text.text(report));
    }
}
