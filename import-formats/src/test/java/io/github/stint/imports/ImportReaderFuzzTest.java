package io.github.stint.imports;

import static io.github.stint.imports.Reading.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file is read, or refused with the error that is documented. */
class ImportReaderFuzzTest {

    private static Corpus files() {
        return Corpus.read(ImportReaderFuzzTest.class, "imports")
                .withWords("24:00", "12:00 AM", "\"stop\":", "start date", "(8h!)", "- ?", "<", "\uFEFF", "PT1H", "'=");
    }

    private static void check(ImportContent content) {
        assertThat(content.problems().size()).isLessThanOrEqualTo(ImportContent.MAX_PROBLEMS);
        assertThat(content.unreadable())
                .isGreaterThanOrEqualTo(content.problems().size());
        for (ImportRow row : content.rows()) {
            assertThat(row.interval().problem()).isEmpty();
            assertThat(row.position().line()).isPositive();
        }
    }

    private static void requirePrintable(InvalidValue error) {
        PrintedText.require(error.getMessage());
        PrintedText.require(error.hint());
    }

    @Test
    void reads_or_refuses_any_text() {
        Fuzz.of("files to import", files())
                .rejectedBy(InvalidValue.class, ImportReaderFuzzTest::requirePrintable)
                .texts(text -> check(new ImportReader(BERLIN).read(new StringReader(text))));
    }

    @Test
    void reads_or_refuses_any_bytes() {
        Fuzz.of("bytes to import", files())
                .rejectedBy(InvalidValue.class, ImportReaderFuzzTest::requirePrintable)
                .bytes(bytes -> check(
                        new ImportReader(BERLIN.with(DateOrder.DAY_FIRST)).read(new ByteArrayInputStream(bytes))));
    }

    @ParameterizedTest
    @EnumSource
    void reads_or_refuses_any_text_in_each_format(ImportFormat format) {
        ReadOptions options = BERLIN.with(format).with(DateOrder.MONTH_FIRST).withStartOfDurations(LocalTime.of(9, 0));

        Fuzz.of("files to import as " + format, files())
                .rejectedBy(InvalidValue.class, ImportReaderFuzzTest::requirePrintable)
                .texts(text -> check(new ImportReader(options).read(new StringReader(text))));
    }
}
