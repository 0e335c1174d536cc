package io.github.stint.cli;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.file.AppendedFile;
import io.github.stint.core.file.FileProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The file of a recording, which only its owner can read. It has the lines of the recording, each complete as soon as it was written. After
 * a failure, such as that of a full disk, nothing more is written to it. Not thread-safe.
 */
final class RecordingFile implements Consumer<String>, AutoCloseable {

    /** The name and the version of the format, which the simulator skips. Writing it shows whether the disk is full. */
    private static final String FIRST_LINE = "{\"stintRecording\":1}";

    private static final String OPERATION = "record requests";
    private static final long MAX_BYTES = 1L << 30;

    private final Path file;
    private final AppendedFile out;
    private final Consumer<String> log;
    private boolean broken;

    private RecordingFile(Path file, AppendedFile out, Consumer<String> log) {
        this.file = file;
        this.out = out;
        this.log = log;
    }

    /**
     * Creates a file, or opens a device, and writes the first line.
     *
     * @param log is notified when the recording ends early
     * @throws InvalidValue if the file exists or cannot be written
     */
    static RecordingFile create(Path file, Consumer<String> log) {
        try {
            RecordingFile created = new RecordingFile(file, AppendedFile.create(file), log);
            created.out.append(FIRST_LINE);
            return created;
        } catch (FileAlreadyExistsException exists) {
            throw invalid(file, "it exists", "choose another file, or delete this one");
        } catch (IOException failure) {
            throw invalid(file, FileProblem.reason(failure), "choose a file that can be created and written");
        }
    }

    private static InvalidValue invalid(Path file, String reason, String hint) {
        return new InvalidValue(OPERATION, "record", "cannot write the recording to " + file + ": " + reason, hint);
    }

    /** Returns the lines of a recording. */
    static List<String> read(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
                throw new InvalidValue(
                        "replay a recording", "replay", "the recording " + file + " is too large", "use a smaller one");
            }
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new FileSystemException(file.toString(), null, "it is not a file");
            }
            return Files.readAllLines(file);
        } catch (CharacterCodingException binary) {
            throw new InvalidValue(
                    "replay a recording",
                    "replay",
                    "the recording " + file + " is not text",
                    "use a file that simulate --record has written");
        } catch (IOException failure) {
            throw new InvalidValue(
                    "replay a recording",
                    "replay",
                    "cannot read the recording " + file + ": " + FileProblem.reason(failure),
                    "use a file that simulate --record has written");
        }
    }

    @Override
    public void accept(String line) {
        if (broken) {
            return;
        }
        try {
            out.append(line);
        } catch (IOException failure) {
            broken = true;
            log.accept("the recording in " + file + " ends here: " + FileProblem.reason(failure));
        }
    }

    /** Closes the file. Further lines are dropped. */
    @Override
    public void close() {
        broken = true;
        try {
            out.close();
        } catch (IOException failure) {
            log.accept("the recording in " + file + " may be incomplete: " + FileProblem.reason(failure));
        }
    }
}
