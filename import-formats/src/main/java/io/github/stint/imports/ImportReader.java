package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Unavailable;
import io.github.stint.imports.internal.SourceText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;

/**
 * Reads the entries of a file. Safe for use by several threads.
 *
 * <p>Each method returns the entries and the problems of all rows; a caller that imports everything or nothing checks that there are no
 * problems. It throws {@link InvalidValue} if the file as a whole cannot be read: its format is not known (the field of the error is {@value
 * #FORMAT}), it is not text, it is larger than 64 million characters or 100,000 entries, it has entries of several users, or the order of day
 * and month is not known (the field is {@value #DATE_ORDER}). It throws {@link Unavailable} if the source fails. The source is not closed. Memory is needed
 * for the entries, not for the text.
 */
public final class ImportReader {

    /** The field of the {@link InvalidValue} for a file whose format is not known. */
    public static final String FORMAT = "format";

    /** The field of the {@link InvalidValue} for dates whose order of day and month is not known. */
    public static final String DATE_ORDER = DateReading.ORDER;

    /** The hint of the {@link ImportProblem} for an entry that has a duration, but no times, if the options do not place it. */
    public static final String NO_TIMES_HINT = "state at what time the first of these entries of a day starts";

    private final ReadOptions options;

    /** Reads with these options. */
    public ImportReader(ReadOptions options) {
        this.options = options;
    }

    /** Reads text in UTF-8, or in UTF-16 if it begins with a byte order mark. */
    public ImportContent read(InputStream bytes) {
        return read(SourceText.of(bytes));
    }

    /** Reads text. */
    public ImportContent read(Reader text) {
        return read(SourceText.of(text));
    }

    private ImportContent read(BufferedReader text) {
        FormatDetection head = FormatDetection.of(head(text));
        ImportFormat format = options.format().orElseGet(head::format);
        RowCollector collector = new RowCollector();
        switch (format) {
            case CSV -> new OwnCsv(options, collector).read(text, head.separator());
            case NDJSON -> readJson(text, head.isLines(), collector);
            case CLOCKIFY, TOGGL -> new ReportCsv(options, collector, format).read(text, head.separator());
            case WATSON ->
                json(collector, new WatsonRows(options), WatsonRows.frameFields())
                        .readDocument(text);
            case TIMEWARRIOR ->
                json(collector, new TimewarriorRows(), List.of()).readDocument(text);
            case KLOG -> new KlogFile(options, collector).read(text);
        }
        return collector.content(format);
    }

    private JsonFile json(RowCollector collector, JsonFile.Rows rows, List<String> elements) {
        return new JsonFile(collector, rows, new DateReading(options), elements);
    }

    private void readJson(BufferedReader text, boolean lines, RowCollector collector) {
        DateReading dates = new DateReading(options);
        OwnRows rows = new OwnRows(new RowTimes(options.zone()), dates, collector);
        JsonFile file = new JsonFile(collector, rows, dates, List.of());
        if (lines) {
            file.readLines(text);
        } else {
            file.readDocument(text);
        }
    }

    /** The first characters, which are read again afterwards. */
    private static String head(BufferedReader text) {
        char[] head = new char[FormatDetection.HEAD];
        try {
            text.mark(head.length + 1);
            int length = 0;
            int read = text.read(head, 0, head.length);
            while (read > 0) {
                length += read;
                read = length < head.length ? text.read(head, length, head.length - length) : -1;
            }
            text.reset();
            return new String(head, 0, length);
        } catch (IOException failure) {
            throw SourceText.unavailable(failure);
        }
    }
}
