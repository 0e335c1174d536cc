package io.github.stint.cli.command.entry;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.session.Context;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.file.Device;
import io.github.stint.core.file.FileProblem;
import io.github.stint.imports.ImportContent;
import io.github.stint.imports.ImportReader;
import java.io.IOException;
import java.io.InputStream;
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
            if (invalid.field().equals(ImportReader.FORMAT)) {
                throw new InvalidValue(
                        invalid.operation(),
                        invalid.field(),
                        String.valueOf(invalid.getMessage()),
                        invalid.hint() + " (--format)");
            }
            throw invalid;
        }
    }

    private ImportContent readFile(ImportReader reader) {
        try {
            Path file = Path.of(name).toAbsolutePath();
            // A shell passes the output of another program as a device.
            try (InputStream bytes = Device.is(file)
                    ? new Device(file).open()
                    : AtomicFile.at(file).open()) {
                return reader.read(bytes);
            }
        } catch (NoSuchFileException missing) {
            throw unreadable("there is no such file");
        } catch (IOException failure) {
            throw unreadable(FileProblem.reason(failure));
        } catch (InvalidPathException failure) {
            throw unreadable(failure.getReason());
        }
    }

    private UsageError unreadable(String reason) {
        return new UsageError("cannot read " + name + ": " + reason, "name a file, or - for the standard input");
    }
}
