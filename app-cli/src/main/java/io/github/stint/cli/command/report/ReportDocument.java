package io.github.stint.cli.command.report;

import io.github.stint.cli.output.OutputFormat;
import io.github.stint.cli.output.report.ReportPage;
import io.github.stint.cli.output.report.ReportWorkbook;
import io.github.stint.cli.session.Session;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.EntryPart;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportQuery;
import io.github.stint.core.report.ReportSpec;
import java.util.ArrayList;
import java.util.List;

/** Writes a report as a page or as a workbook. */
final class ReportDocument {

    private final ReportingCommand command;
    private final Session session;
    private final ReportQuery query;

    ReportDocument(ReportingCommand command, Session session, ReportQuery query) {
        this.command = command;
        this.session = session;
        this.query = query;
    }

    void write(ReportSpec.Builder spec) {
        ReportSpec grouped = withGroups(spec.build());
        if (session.settings().format() == OutputFormat.HTML) {
            writePage(grouped);
        } else {
            writeWorkbook(grouped);
        }
    }

    /** By client and project, unless the command groups otherwise. */
    private ReportSpec withGroups(ReportSpec spec) {
        return spec.by().isEmpty()
                ? ReportSpec.builder()
                        .from(spec)
                        .addBy(Dimension.CLIENT, Dimension.PROJECT)
                        .weekStart(session.user().firstDayOfWeek())
                        .build()
                : spec;
    }

    private void writePage(ReportSpec spec) {
        List<Dimension> sheet = new ArrayList<>(List.of(Dimension.DAY));
        if (query.users().size() > 1) {
            sheet.add(Dimension.USER);
        }
        sheet.addAll(List.of(Dimension.PROJECT, Dimension.TASK, Dimension.DESCRIPTION));
        ReportSpec withBreakdowns = ReportSpec.builder()
                .from(spec)
                .addBreakdowns(List.of(Dimension.PROJECT), sheet)
                .build();
        GroupedReport report = command.grouped(session, query, withBreakdowns);
        ReportPage page = new ReportPage(report, spec, query.users(), session.timeFormatter());
        command.out().print(command.context(), writer -> writer.print(page.html()));
    }

    private void writeWorkbook(ReportSpec spec) {
        command.out().requireNoTerminal(command.context());
        List<EntryPart> parts = command.parts(session, query).toList();
        GroupedReport report = GroupedReport.of(query, spec, parts.stream());
        session.warnAboutLongEntries(parts.stream().map(EntryPart::entry).distinct());
        ReportWorkbook workbook = new ReportWorkbook(report, query.users(), session.names(), session.timeFormatter());
        command.out().write(command.context(), stream -> workbook.write(stream, parts, spec.gaps()));
    }
}
