package io.github.stint.cli.command;

import io.github.stint.core.report.ReportPeriod;
import picocli.CommandLine.Command;

/** Reports on today. */
@Command(name = "today", description = "What was worked today.")
final class TodayCommand extends PeriodCommand {

    TodayCommand(Context context) {
        super(context);
    }

    @Override
    ReportPeriod period(Session session) {
        return ReportPeriod.day(session.clockwork().today(), session.zone());
    }
}
