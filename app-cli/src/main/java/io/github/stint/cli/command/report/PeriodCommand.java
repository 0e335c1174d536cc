package io.github.stint.cli.command.report;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.report.ReportTable;
import io.github.stint.cli.output.report.ReportText;
import io.github.stint.cli.output.report.TimeSheetGrid;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.report.CountedEntry;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.EntryPart;
import io.github.stint.core.report.EntryParts;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.ReportQuery;
import io.github.stint.core.report.ReportSpec;
import io.github.stint.core.report.TimeReport;
import io.github.stint.core.report.TimeReports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports on a day, a week or a month. */
abstract class PeriodCommand extends ReportingCommand {

    PeriodCommand(Context context) {
        super(context);
    }

    abstract ReportPeriod period(Session session);

    /** What the columns of the time sheet are; empty for the list of entries instead. */
    abstract Optional<Dimension> columns();

    /**
     * The text that names the period.
     *
     * @throws UsageError if both options are given
     */
    static String periodText(boolean last, Optional<String> of, String textOfLast, String textOfThis) {
        if (last && of.isPresent()) {
            throw new UsageError("--last and --of name two periods", "give one of them");
        }
        return of.orElse(last ? textOfLast : textOfThis);
    }

    @Override
    protected final void run(Session session) {
        ReportQuery query = query(session, period(session));
        switch (session.settings().format()) {
            case HTML, XLSX -> new ReportDocument(this, session, query).write(ReportSpec.builder());
            case TABLE -> columns().ifPresentOrElse(by -> printSheet(session, query, by), () -> print(session, query));
            default -> print(session, query);
        }
    }

    private void print(Session session, ReportQuery query) {
        TimeReport report = new TimeReports(session.stint()).report(query);
        session.warnAboutLongEntries(report.entries().stream().map(CountedEntry::entry));
        GroupedReport grouped = GroupedReport.of(
                query,
                spec(session, List.of(Dimension.PROJECT, Dimension.TASK)),
                report.entries().stream()
                        .map(CountedEntry::entry)
                        .<EntryPart>mapMulti(new EntryParts(query.period(), query.now())::split));
        ReportText text = new ReportText(session.entryView(), session.timeFormatter(), screen());
        out().print(
                        context(),
                        writer -> context()
                                .outputTo(writer)
                                .summary(
                                        () -> text.fields(report, grouped),
                                        text::columns,
                                        () -> text.entries(report),
                                        () -> text.text(report)));
    }

    private void printSheet(Session session, ReportQuery query, Dimension columns) {
        List<Dimension> by = new ArrayList<>();
        if (query.users().size() > 1) {
            by.add(Dimension.USER);
        }
        by.addAll(List.of(Dimension.PROJECT, Dimension.TASK, columns));
        GroupedReport report = grouped(session, query, spec(session, by));
        TimeSheetGrid grid = columns == Dimension.DAY ? TimeSheetGrid.ofDays(report) : TimeSheetGrid.ofWeeks(report);
        String sheet = grid.text(screen());
        out().print(
                        context(),
                        writer -> writer.print((sheet.isEmpty() ? "" : sheet + "\n") + ReportTable.total(report)));
    }

    private static ReportSpec spec(Session session, List<Dimension> by) {
        return ReportSpec.builder()
                .by(by)
                .weekStart(session.user().firstDayOfWeek())
                .build();
    }
}
