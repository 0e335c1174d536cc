package io.github.stint.adapter.inmemory.internal.file;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.file.FileInUseException;
import io.github.stint.core.file.FileProblem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The file that stores the state: a header line with format, revision and checksum, followed by the state in JSON.
 *
 * <p>A save replaces the file as a whole, so that a reader finds either the old or the new state, even after a crash. A lock on another
 * file, which is never deleted, makes writers exclusive. Only the owner can use new files and folders; existing ones keep their permissions.
 */
final class StateFile {

    private static final int FORMAT = 1;
    private static final int MAX_HEADER_LENGTH = 200;
    /** About two million time entries. */
    private static final int MAX_BYTES = 1 << 29;

    private static final String OPEN_OPERATION = "open the offline data";
    private static final String SAVE_OPERATION = "store the offline data";

    private final AtomicFile file;
    private final Duration lockTimeout;
    private final Gson gson = new Gson();

    StateFile(Path file, Duration lockTimeout) {
        this.file = AtomicFile.at(file);
        this.lockTimeout = lockTimeout;
    }

    /** The content of the file. */
    record Loaded(State state, long revision) {}

    private record Header(int format, long revision, String crc32) {}

    Duration lockTimeout() {
        return lockTimeout;
    }

    boolean exists() {
        return file.exists();
    }

    /** Returns the current revision of the file; reads only the header. */
    long revision() {
        try (InputStream in = new BufferedInputStream(file.open(), MAX_HEADER_LENGTH)) {
            return header(in.readNBytes(MAX_HEADER_LENGTH)).revision();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    Loaded load() {
        byte[] content = read();
        Header header = header(content);
        int bodyStart = lineEnd(content) + 1;
        if (!checksum(content, bodyStart).equals(header.crc32())) {
            throw damaged("the checksum does not match the content");
        }
        String body = new String(content, bodyStart, content.length - bodyStart, StandardCharsets.UTF_8);
        return new Loaded(state(body), header.revision());
    }

    /** Whatever is thrown while a value is created, the content is unfit: the checksum does not mean that this program wrote it. */
    private State state(String body) {
        try {
            @Nullable StateRecord state = gson.fromJson(body, StateRecord.class);
            if (state == null) {
                throw new InvalidState("it is empty");
            }
            return StateCheck.checked(state).toState();
        } catch (InvalidState | InvalidValue invalid) {
            throw damaged("the content is invalid: " + invalid.getMessage());
        } catch (RuntimeException | StackOverflowError invalid) {
            throw damaged("the content is not a valid state");
        }
    }

    private byte[] read() {
        try {
            byte[] content = file.read(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw damaged("it is larger than " + MAX_BYTES + " bytes");
            }
            return content;
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private Header header(byte[] content) {
        int end = lineEnd(content);
        if (end < 0) {
            throw damaged("the header is invalid");
        }
        Header header = parseHeader(new String(content, 0, end, StandardCharsets.UTF_8));
        if (header.format() > FORMAT) {
            throw new Unavailable(
                    OPEN_OPERATION,
                    "state-too-new",
                    file.path() + " was written by a newer version of Stint (format " + header.format() + ")",
                    "use that version or a newer one; the file was not changed",
                    false);
        }
        return header;
    }

    private Header parseHeader(String line) {
        try {
            @Nullable Header header = gson.fromJson(line, Header.class);
            if (header == null || header.format() < 1 || header.revision() < 0) {
                throw damaged("the header is invalid");
            }
            return header;
        } catch (JsonParseException invalid) {
            throw damaged("the header is invalid");
        }
    }

    private static int lineEnd(byte[] content) {
        int limit = Math.min(content.length, MAX_HEADER_LENGTH);
        for (int at = 0; at < limit; at++) {
            if (content[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** Replaces the file. The caller must hold the lock. */
    void save(State state, long revision) {
        byte[] body = gson.toJson(StateRecord.from(state)).getBytes(StandardCharsets.UTF_8);
        Header header = new Header(FORMAT, revision, checksum(body, 0));
        ByteArrayOutputStream content = new ByteArrayOutputStream(body.length + MAX_HEADER_LENGTH);
        content.writeBytes((gson.toJson(header) + "\n").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        try {
            file.replace(content.toByteArray(), AtomicFile.Durability.ON_DISK);
        } catch (AtomicFile.NotFlushedException failure) {
            throw new OutcomeUnknown(
                    SAVE_OPERATION,
                    file.path() + " was written, but it may not survive a power failure: "
                            + FileProblem.reason(failure),
                    "check whether the change is stored before you repeat it");
        } catch (IOException failure) {
            throw new Unavailable(
                    SAVE_OPERATION,
                    "state-not-stored",
                    "cannot write " + file.path() + ": " + FileProblem.reason(failure),
                    "free disk space or make the folder writable; nothing was changed",
                    false);
        }
    }

    /** Runs the action with an exclusive lock on the file, across processes and within this process. */
    <T> T whileLocked(Supplier<T> action) {
        try {
            return file.locked(lockTimeout, action::get);
        } catch (FileInUseException locked) {
            throw Thread.currentThread().isInterrupted() ? interrupted() : inUse();
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    Cancelled interrupted() {
        return Cancelled.interrupted(OPEN_OPERATION, "interrupted while " + file.path() + " was locked");
    }

    Unavailable inUse() {
        return new Unavailable(
                OPEN_OPERATION,
                "state-in-use",
                file.path() + " is still locked by another process or thread",
                "try again when the other write has finished",
                true);
    }

    private Unavailable damaged(String detail) {
        return new Unavailable(
                OPEN_OPERATION,
                "state-damaged",
                file.path() + " is damaged: " + detail,
                "restore it from a backup, or move it away to start over; the file was not changed",
                false);
    }

    private Unavailable unreadable(IOException failure) {
        return new Unavailable(
                OPEN_OPERATION,
                "state-unreadable",
                "cannot use " + file.path() + ": " + FileProblem.reason(failure),
                "check that it is a file that you can read, in a folder that you can write",
                false);
    }

    private static String checksum(byte[] content, int from) {
        CRC32 crc = new CRC32();
        crc.update(content, from, content.length - from);
        return Long.toHexString(crc.getValue());
    }
}
