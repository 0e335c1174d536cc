package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.core.importing.RowPosition;
import io.github.stint.imports.internal.SourceLines;
import java.io.BufferedReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of klog: records of a day, each with entries. The description is the summary of the entry, or else that of its record; the tags
 * are those of both. Not thread-safe.
 */
final class KlogFile {

    private static final Pattern RECORD =
            Pattern.compile("(\\d{4}[-/]\\d{2}[-/]\\d{2})(?:[ \\t]+\\(-?(?:\\d+h)?(?:\\d+m)?!\\))?[ \\t]*");

    private static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\d_#])#([\\p{L}\\d_-]+(?:=(?:\"[^\"]*\"|'[^']*'|[\\p{L}\\d_-]+))?)");

    private static final Pattern INDENTATION = Pattern.compile("( {2,4}|\\t)[^ \\t].*");

    private final RowCollector collector;
    private final RowTimes times;
    private final DateReading dates;
    private final DayPlacement placement;

    private @Nullable LocalDate day;
    /** What each entry of the record begins with; empty before the first one. */
    private String indentation = "";

    private final List<String> recordSummary = new ArrayList<>();
    private final List<String> summary = new ArrayList<>();
    private @Nullable KlogEntry entry;
    private RowPosition position = RowPosition.of(1, 1);

    KlogFile(ReadOptions options, RowCollector collector) {
        this.collector = collector;
        this.times = new RowTimes(options.zone());
        this.dates = new DateReading(options);
        this.placement = new DayPlacement(options);
    }

    void read(BufferedReader text) {
        SourceLines lines = new SourceLines(text);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            read(line.get(), lines.number());
        }
        finishEntry();
    }

    private void read(String line, int number) {
        if (line.isBlank()) {
            finishRecord();
        } else if (day == null) {
            begin(line, number);
        } else if (isEntry(line)) {
            addEntry(line, number);
        } else if (entry != null && line.startsWith(indentation.repeat(2))) {
            summary.add(line.strip());
        } else if (indentation.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
            recordSummary.add(line.strip());
        } else {
            refuse(number, 1, "it is neither an entry nor a summary");
        }
    }

    /** The first entry determines the indentation of the others. What is indented twice belongs to the entry before, whatever it looks like. */
    private boolean isEntry(String line) {
        Matcher form = INDENTATION.matcher(line);
        if (!form.matches() || !(indentation.isEmpty() || form.group(1).equals(indentation))) {
            return false;
        }
        indentation = form.group(1);
        return true;
    }

    private void begin(String line, int number) {
        Matcher record = RECORD.matcher(line);
        if (!record.matches()) {
            refuse(number, 1, "it does not begin with a date");
            return;
        }
        try {
            day = dates.read(record.group(1));
        } catch (InvalidValue invalid) {
            collector.add(
                    new ImportProblem(RowPosition.of(number, 1), String.valueOf(invalid.getMessage()), invalid.hint()));
        }
    }

    private void addEntry(String line, int number) {
        finishEntry();
        int column = indentation.length() + 1;
        Optional<KlogEntry> read = KlogEntry.read(line.strip());
        if (read.isEmpty()) {
            collector.add(new ImportProblem(
                    RowPosition.of(number, column),
                    "it begins with no time, range or duration",
                    "write it like 8:00 - 9:30 or 1h30m"));
            return;
        }
        position = RowPosition.of(number, column);
        entry = read.get();
        if (!entry.summary().isEmpty()) {
            summary.add(entry.summary());
        }
    }

    private void refuse(int number, int column, String message) {
        collector.add(new ImportProblem(
                RowPosition.of(number, column), message, "write records as klog does, with a blank line between them"));
    }

    private void finishRecord() {
        finishEntry();
        day = null;
        indentation = "";
        recordSummary.clear();
    }

    private void finishEntry() {
        KlogEntry finished = entry;
        LocalDate of = day;
        if (finished != null && of != null) {
            String text = String.join("\n", summary);
            String record = String.join("\n", recordSummary);
            collector.add(position, () -> row(finished, of, text, record));
        }
        entry = null;
        summary.clear();
    }

    private Optional<ImportRow> row(KlogEntry finished, LocalDate of, String text, String record) {
        return finished.isOpen()
                ? Optional.empty()
                : Optional.of(ImportRow.builder()
                        .position(position)
                        .interval(finished.on(of, times, placement))
                        .description(text.isEmpty() ? record : text)
                        .tags(tags(record + "\n" + text))
                        .anyClient(true)
                        .build());
    }

    private static List<String> tags(String text) {
        return TAG.matcher(text)
                .results()
                .map(tag -> tag.group(1).replaceAll("[\"']", ""))
                .distinct()
                .toList();
    }
}
