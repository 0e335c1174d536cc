package io.github.stint.cli.command.report;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.report.ReportPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports on a week. */
@Command(name = "week", description = "Report the time worked in a week, day by day.")
public final class WeekCommand extends PeriodCommand {

    @Option(names = "--of", paramLabel = "DAY", description = "Report on the week of this day (default: today).")
    private @Nullable String day;

    public WeekCommand(Context context) {
        super(context);
    }

    @Override
    ReportPeriod period(Session session) {
        LocalDate within = day == null
                ? session.timeFormatter().today()
                : session.instants().parseDay(day);
        DayOfWeek weekStart = session.user().firstDayOfWeek();
        return ReportPeriod.week(within, weekStart, session.zone());
    }
}
