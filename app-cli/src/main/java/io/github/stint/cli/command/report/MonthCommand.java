package io.github.stint.cli.command.report;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.PeriodWords;
import io.github.stint.cli.session.Session;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.ReportPeriod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports on a month. */
@Command(
        name = "month",
        description = "Report the time worked in a month: a time sheet with projects, tasks and weeks.")
final class MonthCommand extends PeriodCommand {

    @Option(names = "--last", description = "Report on last month.")
    private boolean last;

    @Option(
            names = "--of",
            paramLabel = "MONTH",
            preprocessor = PeriodWords.class,
            description = "Report on this month, or the month of this day, such as \"last month\", 2026-03 or -7d"
                    + " (default: today).")
    private @Nullable String month;

    @Option(names = "--entries", description = "List the entries and the days instead of the time sheet.")
    private boolean entries;

    MonthCommand(Context context) {
        super(context);
    }

    @Override
    ReportPeriod period(Session session) {
        return session.periods().parseMonth(periodText(last, Optional.ofNullable(month), "last month", "today"));
    }

    @Override
    Optional<Dimension> columns() {
        return Optional.of(Dimension.WEEK).filter(by -> !entries);
    }
}
