package io.github.stint.adapter.offline.internal.recent;

import io.github.stint.adapter.offline.internal.entries.KnownArchive;
import io.github.stint.adapter.offline.internal.format.InvalidState;
import io.github.stint.adapter.offline.internal.format.StoreErrors;
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
public final class StateFile implements RecentFile {

    /** About two million time entries. */
    private static final int MAX_BYTES = 1 << 29;

    private final AtomicFile file;
    private final Duration lockTimeout;
    private final StoreErrors errors;
    private final StateFormat format = new StateFormat();

    /**
     * The file at that path, which need not exist.
     *
     * @param lockTimeout the maximum time that a writer waits for another process
     */
    public StateFile(Path file, Duration lockTimeout) {
        this.file = AtomicFile.at(file);
        this.lockTimeout = lockTimeout;
        this.errors = new StoreErrors(this.file.path());
    }

    @Override
    public StoreErrors errors() {
        return errors;
    }

    @Override
    public boolean exists() {
        return file.exists();
    }

    @Override
    public long revision() {
        try (InputStream in = new BufferedInputStream(file.open(), StateFormat.MAX_HEADER_LENGTH)) {
            byte[] start = in.readNBytes(StateFormat.MAX_HEADER_LENGTH);
            return parsed(() -> format.revision(start));
        } catch (IOException failure) {
            throw errors.unreadable(FileProblem.reason(failure));
        }
    }

    @Override
    public StateFormat.Loaded load(KnownArchive archive) {
        byte[] content = read();
        return parsed(() -> format.read(content, archive));
    }

    private <T> T parsed(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (InvalidState damaged) {
            throw errors.damaged(String.valueOf(damaged.getMessage()));
        } catch (StateFormat.TooNew newer) {
            throw errors.tooNew(String.valueOf(newer.getMessage()));
        }
    }

    private byte[] read() {
        try {
            byte[] content = file.read(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw errors.damaged("it is larger than " + MAX_BYTES + " bytes");
            }
            return content;
        } catch (IOException failure) {
            throw errors.unreadable(FileProblem.reason(failure));
        }
    }

    @Override
    public void save(RecentData data, long revision) {
        try {
            file.replace(format.write(data, revision), AtomicFile.Durability.ON_DISK);
        } catch (AtomicFile.NotFlushedException failure) {
            throw errors.notFlushed(FileProblem.reason(failure));
        } catch (IOException failure) {
            throw errors.notStored(FileProblem.reason(failure));
        }
    }

    @Override
    public <T> T whileLocked(Supplier<T> action) {
        try {
            return file.locked(lockTimeout, action::get);
        } catch (FileInUseException locked) {
            throw Thread.currentThread().isInterrupted() ? errors.interrupted() : errors.inUse();
        } catch (ClosedByInterruptException interrupted) {
            throw errors.interrupted();
        } catch (IOException failure) {
            throw errors.notStored(FileProblem.reason(failure));
        }
    }
}
