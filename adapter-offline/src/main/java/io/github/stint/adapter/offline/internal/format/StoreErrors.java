package io.github.stint.adapter.offline.internal.format;

import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Unavailable;
import java.nio.file.Path;

/** The errors of a file of the store, in the words of the user. */
public final class StoreErrors {

    private static final String OPEN_OPERATION = "open the offline data";
    private static final String SAVE_OPERATION = "store the offline data";

    private final Path file;
    private final Path folder;

    /** The errors of the file at that absolute path. */
    public StoreErrors(Path file) {
        this.file = file;
        this.folder = file.resolveSibling("");
    }

    /** The content is invalid, or does not fit that of the other file. */
    public Unavailable damaged(String detail) {
        return new Unavailable(
                OPEN_OPERATION,
                "state-damaged",
                file + " is damaged: " + detail,
                "restore its folder from a backup, or move the folder away to start over; nothing was changed",
                false);
    }

    /** A later version of Stint has written the file. */
    public Unavailable tooNew(String format) {
        return new Unavailable(
                OPEN_OPERATION,
                "state-too-new",
                file + " was written by a newer version of Stint (" + format + ")",
                "use that version or a newer one; the file was not changed",
                false);
    }

    /** The file cannot be read or locked. */
    public Unavailable unreadable(String reason) {
        return new Unavailable(
                OPEN_OPERATION,
                "state-unreadable",
                "cannot use " + file + ": " + reason,
                "check that it is a file that you can read, and that you can write to " + folder,
                false);
    }

    /** Another process or thread has the lock. */
    public Unavailable inUse() {
        return new Unavailable(
                OPEN_OPERATION,
                "state-in-use",
                file + " is still locked by another process or thread",
                "try again when the other write has finished",
                true);
    }

    /** The file cannot be written; nothing was changed. */
    public Unavailable notStored(String reason) {
        return new Unavailable(
                SAVE_OPERATION,
                "state-not-stored",
                "cannot write " + file + ": " + reason,
                "free disk space or make " + folder + " writable; nothing was changed",
                false);
    }

    /** The file was written, but may not be on the disk. */
    public OutcomeUnknown notFlushed(String reason) {
        return new OutcomeUnknown(
                SAVE_OPERATION,
                file + " was written, but it may not survive a power failure: " + reason,
                "check whether the change is stored before you repeat it");
    }

    /** The thread was interrupted while it waited for the lock. */
    public Cancelled interrupted() {
        return Cancelled.interrupted(OPEN_OPERATION, "interrupted while " + file + " was locked");
    }
}
