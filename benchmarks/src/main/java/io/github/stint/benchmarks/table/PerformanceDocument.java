package io.github.stint.benchmarks.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The document with the tables, one for each version of Java, between comments that mark them. */
public final class PerformanceDocument {

    private final Path file;

    public PerformanceDocument(Path file) {
        this.file = file;
    }

    /** Replaces the table of this version of Java. */
    public void write(int javaVersion, String machine, List<Row> rows) throws IOException {
        String begin = "<!-- begin of the table of Java " + javaVersion + " -->";
        String end = "<!-- end of the table of Java " + javaVersion + " -->";
        String table = rows.stream()
                .map(Row::toMarkdown)
                .collect(Collectors.joining(
                        "\n", "\n" + machine + "\n\n| what | unit | goal | measured |\n|---|---|---|---|\n", "\n\n"));
        Pattern marked = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
        Matcher found = marked.matcher(Files.readString(file));
        if (!found.find()) {
            throw new IllegalStateException(
                    file + " has no place for the table: add the lines " + begin + " and " + end);
        }
        Files.writeString(file, found.replaceFirst(Matcher.quoteReplacement(begin + "\n" + table + end)));
    }
}
