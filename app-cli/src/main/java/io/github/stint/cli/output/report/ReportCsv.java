package io.github.stint.cli.output.report;

import io.github.stint.cli.output.CsvText;
import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.ReferenceNames;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.core.report.EntryPart;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.user.User;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The CSV of reports. */
public final class ReportCsv {

    private static final Comparator<EntryPart> EARLIEST_FIRST = Comparator.comparing(EntryPart::start)
            .thenComparing(part -> part.entry().id().value());

    private ReportCsv() {}

    /** A line for each group without groups in it. */
    public static String ofGroups(GroupedReport report) {
        return text(ReportRows.groups(report), GroupRow.leaves(report.groups()));
    }

    /** A line for each entry, or for each day of an entry over midnight, earliest start first. */
    public static String ofEntries(
            Stream<EntryPart> parts, List<User> users, ReferenceNames names, TimeFormatter times) {
        List<EntryPart> inOrder = parts.sorted(EARLIEST_FIRST).toList();
        return text(ReportRows.entries(inOrder, users, names, times), inOrder.stream());
    }

    private static <T> String text(Fields<T> fields, Stream<T> rows) {
        return CsvText.of(fields.names(), rows.map(fields::of).toList());
    }
}
