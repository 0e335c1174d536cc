package io.github.stint.core.history;

import io.github.stint.core.connection.Uninterrupted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.file.FileProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A journal in a file, which several processes may share. Only its owner can read it, where the file system has such permissions.
 *
 * <p>A change locks a second file, and replaces the first one as a whole, so that a reader needs no lock and finds the state before or after
 * a change, also after a power failure. A file that is damaged, or of a newer version, is never changed. Safe for use by several threads.
 */
public final class FileJournal implements ChangeJournal {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
    /** A larger file is not a journal: a description has at most 3000 characters. */
    private static final int MAX_BYTES = 1 << 26;

    private final AtomicFile file;

    /** A journal in that file. The file and its folder are created with the first change. */
    public FileJournal(Path file) {
        this.file = AtomicFile.at(file);
    }

    @Override
    public Changes read() {
        return Uninterrupted.run(() -> {
            try {
                return stored().changes();
            } catch (IOException failure) {
                throw unavailable("read the journal of changes", failure);
            }
        });
    }

    @Override
    public Changes update(UnaryOperator<Changes> change) {
        // An interrupt would close the files, and a change that took effect would not be recorded.
        return Uninterrupted.run(() -> locked(change));
    }

    private Changes locked(UnaryOperator<Changes> change) {
        try {
            return file.locked(LOCK_TIMEOUT, () -> {
                JournalFormat.Stored before = stored();
                Changes changed = change.apply(before.changes());
                byte[] content = JournalFormat.write(changed, before).getBytes(StandardCharsets.UTF_8);
                file.replace(content, AtomicFile.Durability.ON_DISK);
                return changed;
            });
        } catch (IOException failure) {
            throw unavailable("write the journal of changes", failure);
        }
    }

    private JournalFormat.Stored stored() throws IOException {
        try {
            byte[] content = file.read(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new JournalFormat.Damaged();
            }
            return content.length == 0
                    ? JournalFormat.Stored.none()
                    : JournalFormat.read(new String(content, StandardCharsets.UTF_8));
        } catch (NoSuchFileException nothingChangedYet) {
            return JournalFormat.Stored.none();
        } catch (JournalFormat.Damaged damaged) {
            throw new Unavailable(
                    "read the journal of changes",
                    "journal-damaged",
                    "the journal of changes " + file.path() + " is damaged",
                    "restore it from a backup, or move it away to start a new one; the file was not changed",
                    false);
        } catch (JournalFormat.TooNew newer) {
            throw new Unavailable(
                    "read the journal of changes",
                    "journal-too-new",
                    "the journal of changes " + file.path() + " was written by a newer version of Stint",
                    "use that version or a newer one; the file was not changed",
                    false);
        }
    }

    private Unavailable unavailable(String operation, IOException failure) {
        String reason = FileProblem.reason(failure);
        return new Unavailable(
                operation,
                "cannot " + operation + (reason.contains(file.path().toString()) ? ": " : " " + file.path() + ": ")
                        + reason,
                "check the permissions and the free space of its folder");
    }
}
