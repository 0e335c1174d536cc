package io.github.stint.cli.output.report;

import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.ReferenceNames;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.core.report.EntryPart;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.user.User;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a report as a workbook for a spreadsheet: a sheet with the groups, one with the entries, and one with the gaps
 * if the report includes them. */
public final class ReportWorkbook {

    private static final String APPLICATION = "Stint";
    private static final String VERSION = "1.0";
    /** The most characters of a cell. */
    private static final int MAX_TEXT = 32_767;

    private final GroupedReport report;
    private final List<User> users;
    private final ReferenceNames names;
    private final TimeFormatter times;

    public ReportWorkbook(GroupedReport report, List<User> users, ReferenceNames names, TimeFormatter times) {
        this.report = report;
        this.users = users;
        this.names = names;
        this.times = times;
    }

    /**
     * Writes the workbook, and does not close the stream.
     *
     * @param parts the parts of the entries of the report, in any order
     * @param withGaps whether the report includes gaps
     * @throws UncheckedIOException if the stream cannot be written
     */
    public void write(OutputStream stream, List<EntryPart> parts, boolean withGaps) {
        List<EntryPart> inOrder = parts.stream()
                .sorted(Comparator.comparing(EntryPart::start)
                        .thenComparing(part -> part.entry().id().value()))
                .toList();
        try {
            Workbook workbook = new Workbook(stream, APPLICATION, VERSION);
            sheet(workbook.newWorksheet("Summary"), ReportRows.groups(report), GroupRow.leaves(report.groups()));
            sheet(workbook.newWorksheet("Entries"), ReportRows.entries(inOrder, users, names, times), inOrder.stream());
            if (withGaps) {
                sheet(
                        workbook.newWorksheet("Gaps"),
                        ReportRows.gaps(report.gaps(), users, times),
                        report.gaps().stream());
            }
            workbook.finish();
            stream.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> void sheet(Worksheet sheet, Fields<T> fields, Stream<T> rows) {
        List<String> headings = fields.names();
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (T value : (Iterable<T>) rows::iterator) {
            int column = 0;
            for (Map.Entry<String, @Nullable Object> cell : fields.of(value).entrySet()) {
                cell(sheet, row, column, cell.getKey(), cell.getValue());
                column++;
            }
            row++;
        }
    }

    /** Hours are numbers and dates are dates. A text is never a formula, because the cell has the type of a text. */
    private static void cell(Worksheet sheet, int row, int column, String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("hours")) {
            sheet.value(row, column, new BigDecimal(value.toString()));
            sheet.style(row, column).format("0.00##").set();
        } else if (name.equals("date")) {
            sheet.value(row, column, LocalDate.parse(value.toString()));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else {
            sheet.value(row, column, text(value));
        }
    }

    private static String text(Object value) {
        String text = TableText.onOneLine(
                value instanceof List<?> items
                        ? String.join(", ", items.stream().map(String::valueOf).toList())
                        : value.toString());
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
