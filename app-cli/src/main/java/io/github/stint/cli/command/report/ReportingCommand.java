package io.github.stint.cli.command.report;

import io.github.stint.cli.output.OutputFormat;
import io.github.stint.cli.output.table.Screen;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.FilterOptions;
import io.github.stint.cli.session.OutOption;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.report.EntryPart;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.ReportQuery;
import io.github.stint.core.report.ReportSpec;
import io.github.stint.core.report.TimeReports;
import io.github.stint.core.time.UnusualTime;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** Reports on the time of a period. */
abstract class ReportingCommand extends SessionCommand {

    private final Context context;

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final OutOption out = new OutOption();

    ReportingCommand(Context context) {
        super(context);
        this.context = context;
    }

    @Override
    protected Session open(Context opening) {
        return opening.openWith(Set.of(OutputFormat.HTML, OutputFormat.XLSX));
    }

    final Context context() {
        return context;
    }

    final OutOption out() {
        return out;
    }

    /** Where tables are printed: nothing is shortened in a file. */
    final Screen screen() {
        return out.isFile() ? Screen.none() : context.screen();
    }

    final FilterOptions filters() {
        return filters;
    }

    final ReportQuery query(Session session, ReportPeriod period) {
        return ReportQuery.builder()
                .workspace(session.workspace())
                .users(filters.users(session))
                .period(period)
                .filter(filters.filter(session))
                .now(session.now())
                .build();
    }

    /** Reads the entries in one pass, and adds notes on long ones. */
    final GroupedReport grouped(Session session, ReportQuery query, ReportSpec spec) {
        Set<TimeEntry> longEntries = new LinkedHashSet<>();
        GroupedReport report =
                GroupedReport.of(query, spec, parts(session, query).peek(part -> {
                    TimeEntry entry = part.entry();
                    if (UnusualTime.LONGER_THAN_A_DAY.appliesTo(entry.interval(), query.now())) {
                        longEntries.add(entry);
                    }
                }));
        session.warnAboutLongEntries(longEntries.stream());
        return report;
    }

    final Stream<EntryPart> parts(Session session, ReportQuery query) {
        return new TimeReports(session.stint()).parts(query);
    }
}
