package io.github.stint.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of any length, which are written while they are read. */
class StreamedListTest {

    private static final int MANY = 100_000;
    private static final int PAGE = 1_000;

    private final AtomicInteger read = new AtomicInteger();
    private int readBeforeOutput = -1;
    private long written;

    private Iterator<Tag> tags() {
        return IntStream.range(0, MANY)
                .peek(number -> read.incrementAndGet())
                .mapToObj(number -> new Tag(
                        new TagId(String.format("%024x", number)),
                        new WorkspaceId("6650a00000000000000000aa"),
                        "Tag " + number,
                        false))
                .iterator();
    }

    private void print(OutputFormat format, Writer out) {
        PrintWriter writer = new PrintWriter(out);
        new Output(format, writer, change -> {}, Map.of()).list(new TagView(), tags());
        writer.flush();
    }

    /** Keeps nothing, and records when the first output arrives. */
    private final class Sink extends Writer {

        @Override
        public void write(char[] text, int from, int length) {
            if (readBeforeOutput < 0) {
                readBeforeOutput = read.get();
            }
            written += length;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"JSON", "NDJSON", "CSV", "IDS"})
    void the_first_values_are_written_before_the_second_page_is_read(OutputFormat format) {
        print(format, new Sink());

        assertThat(readBeforeOutput).isBetween(0, PAGE + 1);
        assertThat(read).hasValue(MANY);
        assertThat(written).isGreaterThan(MANY * 24L);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"JSON", "NDJSON", "CSV", "IDS"})
    void nothing_is_read_any_more_when_nothing_reads_the_output(OutputFormat format) {
        print(format, new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });

        assertThat(read.get()).isLessThanOrEqualTo(2 * PAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void an_array_is_written_item_by_item_as_at_once(int size) {
        List<Tag> tags = new ArrayList<>();
        tags().forEachRemaining(tag -> {
            if (tags.size() < size) {
                tags.add(tag);
            }
        });
        StringWriter streamed = new StringWriter();
        Fields<Tag> fields = new TagView().fields();

        new Output(OutputFormat.JSON, new PrintWriter(streamed), change -> {}, Map.of())
                .list(new TagView(), tags.iterator());

        assertThat(streamed)
                .hasToString(JsonText.pretty().of(tags.stream().map(fields::of).toList()) + System.lineSeparator());
    }
}
