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

/** Reports on a day. */
@Command(name = "today", description = "Report the time worked today, or on another day.")
final class TodayCommand extends PeriodCommand {

    @Option(names = "--last", description = "Report on yesterday.")
    private boolean last;

    @Option(
            names = "--of",
            paramLabel = "DAY",
            preprocessor = PeriodWords.class,
            description = "Report on this day, such as yesterday, mon, -7d or 2026-03-02 (default: today).")
    private @Nullable String day;

    TodayCommand(Context context) {
        super(context);
    }

    @Override
    ReportPeriod period(Session session) {
        return session.periods().parseDay(periodText(last, Optional.ofNullable(day), "yesterday", "today"));
    }

    @Override
    Optional<Dimension> columns() {
        return Optional.empty();
    }
}
