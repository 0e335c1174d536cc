package io.github.stint.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * What a run has done.
 *
 * @param crashes the inputs that failed
 * @param hangs the inputs for which the reader did not return; 1 at most, because it ends the run
 */
record FuzzResult(String reader, long inputs, Duration time, Duration slowest, long crashes, long hangs) {

    private static final double MILLIS = 1000;

    /** The row of a table in Markdown. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %d ms | %d | %d |",
                reader,
                inputs,
                time.toMillis() / MILLIS,
                slowest.toMillis(),
                crashes,
                hangs);
    }

    /** Writes the row to a file in that folder, and to the standard output. */
    void store(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(fileName()), row() + "\n", StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        System.out.println(row());
    }

    private String fileName() {
        return reader.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".md";
    }
}
