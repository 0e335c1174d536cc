package io.github.stint.reliability.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown. */
public final class MarkdownTable {

    private static final Path FOLDER = Path.of("target", "reliability");

    private final List<String> lines = new ArrayList<>();

    /** Creates a table with these columns. */
    public MarkdownTable(String... columns) {
        add(Arrays.stream(columns));
        lines.add(Arrays.stream(columns).map(column -> "---").collect(Collectors.joining("|", "|", "|")));
    }

    /** Adds a row. */
    public void row(Object... cells) {
        add(Arrays.stream(cells).map(String::valueOf));
    }

    private void add(Stream<String> cells) {
        lines.add(cells.collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** Writes the table into a file of the build, which {@code scripts/reliability.sh} prints. */
    public void write(String file, String title) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), "### " + title + "\n\n" + this + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
