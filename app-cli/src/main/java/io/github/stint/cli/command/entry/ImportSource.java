package io.github.stint.cli.command.entry;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.session.Context;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.imports.ImportContent;
import io.github.stint.imports.ImportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The file, or the standard input, that an import reads. */
final class ImportSource {

    private static final String STANDARD_INPUT = "-";

    private final Context context;
    private final String name;

    /** Reads that file; {@code -} is the standard input. */
    ImportSource(Context context, String name) {
        this.context = context;
        this.name = name;
    }

    /**
     * Reads the content.
     *
     * @throws UsageError if the file cannot be opened, or an option is necessary to read it
     */
    ImportContent read(ImportReader reader) {
        try {
            return name.equals(STANDARD_INPUT) ? reader.read(context.input()) : readFile(reader);
        } catch (InvalidValue invalid) {
            if (invalid.field().equals(ImportReader.DATE_ORDER)) {
                throw new UsageError(
                        String.valueOf(invalid.getMessage()), invalid.hint() + " (--date-format dmy, mdy)");
            }
            throw invalid;
        }
    }

    private ImportContent readFile(ImportReader reader) {
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new UsageError(
                        "cannot read " + name + ": it is a folder", "name a file, or - for the standard input");
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                return reader.read(bytes);
            }
        } catch (IOException | InvalidPathException failure) {
            String reason = failure instanceof NoSuchFileException ? "there is no such file" : failure.getMessage();
            throw new UsageError("cannot read " + name + ": " + reason, "name a file, or - for the standard input");
        }
    }
}
