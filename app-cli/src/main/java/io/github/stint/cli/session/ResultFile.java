package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A file that the user names for the result of a command. */
final class ResultFile {

    private final String name;

    ResultFile(String name) {
        this.name = name;
    }

    /** Writes text in UTF-8; otherwise as {@link #write}. */
    void print(Consumer<PrintWriter> text) {
        write(stream -> {
            PrintWriter writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            text.accept(writer);
            if (writer.checkError()) {
                throw new UncheckedIOException(new IOException("the text could not be written"));
            }
        });
    }

    /**
     * Writes the file, or replaces it when it is complete. Where files have permissions, only its owner can read a new file.
     *
     * @throws UsageError if it cannot be written
     */
    void write(Consumer<OutputStream> content) {
        try {
            Path file = Path.of(name).toAbsolutePath();
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                writeTo(file, content);
            } else {
                replace(file, content);
            }
        } catch (IOException | UncheckedIOException | InvalidPathException failure) {
            throw new UsageError(
                    "--out: cannot write " + name + ": " + failure.getMessage(), "name a file in a folder that exists");
        }
    }

    private static void writeTo(Path file, Consumer<OutputStream> content) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            content.accept(stream);
        }
    }

    private static void replace(Path file, Consumer<OutputStream> content) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        Path temporary = Files.createTempFile(folder, ".stint", ".tmp");
        try {
            writeTo(temporary, content);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
