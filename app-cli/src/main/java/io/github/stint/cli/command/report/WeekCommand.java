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

/** Reports on a week. */
@Command(name = "week", description = "Report the time worked in a week: a time sheet with projects, tasks and days.")
final class WeekCommand extends PeriodCommand {

    @Option(names = "--last", description = "Report on last week.")
    private boolean last;

    @Option(
            names = "--of",
            paramLabel = "WEEK",
            preprocessor = PeriodWords.class,
            description = "Report on this week, or the week of this day, such as \"last week\", 2026-W10 or mon"
                    + " (default: today).")
    private @Nullable String week;

    @Option(names = "--entries", description = "List the entries and the days instead of the time sheet.")
    private boolean entries;

    WeekCommand(Context context) {
        super(context);
    }

    @Override
    ReportPeriod period(Session session) {
        return session.periods().parseWeek(periodText(last, Optional.ofNullable(week), "last week", "today"));
    }

    @Override
    Optional<Dimension> columns() {
        return Optional.of(Dimension.DAY).filter(by -> !entries);
    }
}
