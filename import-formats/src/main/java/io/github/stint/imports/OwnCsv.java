package io.github.stint.imports;

import java.io.Reader;
import java.util.Locale;

/** Reads files of separated values with the columns that Stint prints. */
final class OwnCsv {

    private final ReadOptions options;
    private final RowCollector collector;

    OwnCsv(ReadOptions options, RowCollector collector) {
        this.options = options;
        this.collector = collector;
    }

    void read(Reader text, char separator) {
        CsvFile file = CsvFile.read(text, separator, collector);
        DateReading dates = new DateReading(options);
        file.names().stream()
                .filter(name -> !OwnRows.knownFields().contains(name.toLowerCase(Locale.ROOT)))
                .forEach(collector::ignoreColumn);
        OwnRows rows = new OwnRows(new RowTimes(options.zone()), dates, collector);
        file.rows().forEach(rows::observe);
        dates.requireOrder();
        file.rows().forEach(row -> collector.add(row.position("start"), () -> rows.row(CsvFile.Cell.unguarded(row))));
    }
}
