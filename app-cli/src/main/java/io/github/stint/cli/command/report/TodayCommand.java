package io.github.stint.cli.command.report;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.report.ReportPeriod;
import picocli.CommandLine.Command;

/** Reports on today. */
@Command(name = "today", description = "Report the time worked today.")
public final class TodayCommand extends PeriodCommand {

    public TodayCommand(Context context) {
        super(context);
    }

    @Override
    ReportPeriod period(Session session) {
        return ReportPeriod.day(session.timeFormatter().today(), session.zone());
    }
}
