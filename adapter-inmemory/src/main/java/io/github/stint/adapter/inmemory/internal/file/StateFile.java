package io.github.stint.adapter.inmemory.internal.file;

import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.file.FileInUseException;
import io.github.stint.core.file.FileProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The file that stores the state, in the {@link StateFormat}.
 *
 * <p>A save replaces the file as a whole, so that a reader finds either the old or the new state, even after a crash. A lock on another
 * file, which is never deleted, makes writers exclusive. Only the owner can use new files and folders; existing ones keep their permissions.
 */
final class StateFile {

    /** About two million time entries. */
    private static final int MAX_BYTES = 1 << 29;

    private static final String OPEN_OPERATION = "open the offline data";
    private static final String SAVE_OPERATION = "store the offline data";

    private final AtomicFile file;
    private final Duration lockTimeout;
    private final StateFormat format = new StateFormat();

    StateFile(Path file, Duration lockTimeout) {
        this.file = AtomicFile.at(file);
        this.lockTimeout = lockTimeout;
    }

    Duration lockTimeout() {
        return lockTimeout;
    }

    boolean exists() {
        return file.exists();
    }

    /** Returns the current revision of the file; reads only the header. */
    long revision() {
        try (InputStream in = new BufferedInputStream(file.open(), StateFormat.MAX_HEADER_LENGTH)) {
            byte[] start = in.readNBytes(StateFormat.MAX_HEADER_LENGTH);
            return parsed(() -> format.revision(start));
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    StateFormat.Loaded load() {
        byte[] content = read();
        return parsed(() -> format.read(content));
    }

    private <T> T parsed(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (InvalidState damaged) {
            throw damaged(String.valueOf(damaged.getMessage()));
        } catch (StateFormat.TooNew newer) {
            throw new Unavailable(
                    OPEN_OPERATION,
                    "state-too-new",
                    file.path() + " was written by a newer version of Stint (" + newer.getMessage() + ")",
                    "use that version or a newer one; the file was not changed",
                    false);
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

    /** Replaces the file. The caller must hold the lock. */
    void save(State state, long revision) {
        try {
            file.replace(format.write(state, revision), AtomicFile.Durability.ON_DISK);
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
}
