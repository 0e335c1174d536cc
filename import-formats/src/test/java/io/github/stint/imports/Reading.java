package io.github.stint.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.importing.ImportRow;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.List;

/** Reads texts as files, in the zone of Berlin. */
final class Reading {

    static final ReadOptions BERLIN = ReadOptions.in(ZoneId.of("Europe/Berlin"));

    private Reading() {}

    static ImportContent content(String text) {
        return content(BERLIN, text);
    }

    static ImportContent content(ReadOptions options, String text) {
        return new ImportReader(options).read(new StringReader(text));
    }

    /** Returns the rows of a file without problems. */
    static List<ImportRow> rows(String text) {
        return rows(BERLIN, text);
    }

    static List<ImportRow> rows(ReadOptions options, String text) {
        ImportContent content = content(options, text);
        assertThat(content.problems()).isEmpty();
        return content.rows();
    }

    /** Returns the only row of a file without problems. */
    static ImportRow row(String text) {
        List<ImportRow> rows = rows(text);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    /** Returns the problems of a file, which has no other rows. */
    static List<String> problems(String text) {
        return content(text).problems().stream().map(ImportProblem::toString).toList();
    }

    /** Returns the interval of a row in ISO 8601. */
    static String times(ImportRow row) {
        return row.interval().start() + "/" + row.interval().end().orElseThrow();
    }
}
