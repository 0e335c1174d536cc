package io.github.stint.cli.command.report;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.PeriodWords;
import io.github.stint.cli.session.Session;
import io.github.stint.core.report.ReportPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports on a week. */
@Command(name = "week", description = "Report the time worked in a week, day by day.")
public final class WeekCommand extends PeriodCommand {

    @Option(
            names = "--of",
            paramLabel = "WEEK",
            preprocessor = PeriodWords.class,
            description = "Report on this week, or the week of this day, such as \"last week\", 2026-W10 or mon"
                    + " (default: today).")
    private String week = "today";

    public WeekCommand(Context context) {
        super(context);
    }

    @Override
    ReportPeriod period(Session session) {
        return session.periods().parseWeek(week);
    }
}
