package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.file.Device;
import io.github.stint.core.file.FileProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
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
     * Writes the file, or replaces it when it is complete; a link remains, and its target is replaced. Where files have permissions, only its
     * owner can read a new file, and an existing one keeps its permissions. What is below {@code /dev}, such as {@code /dev/stdout}, is
     * written to; every other pipe, device or folder is rejected.
     *
     * @throws UsageError if it cannot be written
     */
    void write(Consumer<OutputStream> content) {
        try {
            Path file = Path.of(name).toAbsolutePath();
            if (Device.is(file)) {
                new Device(file).write(content::accept);
            } else {
                AtomicFile.at(file).replace(content::accept, AtomicFile.Durability.ON_DISK);
            }
        } catch (AtomicFile.NotFlushedException failure) {
            throw new UsageError(
                    "--out: " + name + " was written, but it may not survive a power failure: "
                            + FileProblem.reason(failure),
                    "read the file before you rely on it");
        } catch (IOException failure) {
            throw unwritable(FileProblem.reason(failure));
        } catch (UncheckedIOException failure) {
            throw unwritable(FileProblem.reason(Objects.requireNonNull(failure.getCause())));
        } catch (InvalidPathException failure) {
            throw unwritable(failure.getReason());
        }
    }

    private UsageError unwritable(String reason) {
        return new UsageError(
                "--out: cannot write " + name + ": " + reason,
                "name a file in a folder that exists and has free space; no file was changed");
    }
}
