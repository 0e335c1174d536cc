package io.github.stint.core.history;

import io.github.stint.core.error.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file, which several processes may share. Only its owner can read it, where the file system has such permissions.
 *
 * <p>A change locks a second file, writes a third one, and renames it over the first, so that a reader needs no lock and finds the state
 * before or after a change. A file that is no journal of this version counts as empty. Safe for use by several threads.
 */
public final class FileJournal implements ChangeJournal {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LOCK_RETRY_INTERVAL = Duration.ofMillis(5);
    /** A larger file is not a journal: a description has at most 3000 characters. */
    private static final int MAX_BYTES = 1 << 26;

    private final Path file;

    /** A journal in that file. The file and its folder are created with the first change. */
    public FileJournal(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Changes read() {
        return uninterrupted(() -> {
            try {
                return stored();
            } catch (IOException failure) {
                throw unavailable("read the journal of changes", failure);
            }
        });
    }

    @Override
    public Changes update(UnaryOperator<Changes> change) {
        return uninterrupted(() -> locked(change));
    }

    /** An interrupt would close the files, and a change that took effect would not be recorded. */
    private static Changes uninterrupted(Supplier<Changes> action) {
        boolean interrupted = Thread.interrupted();
        try {
            return action.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Changes locked(UnaryOperator<Changes> change) {
        try {
            Files.createDirectories(file.resolveSibling(""), onlyForOwner("rwx------"));
            try (FileChannel channel = FileChannel.open(
                            sibling(".lock"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            onlyForOwner("rw-------"));
                    FileLock held = lock(channel)) {
                assert held.isValid();
                Changes changed = change.apply(stored());
                write(changed);
                return changed;
            }
        } catch (IOException failure) {
            throw unavailable("write the journal of changes", failure);
        }
    }

    private Changes stored() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            return content.length > MAX_BYTES
                    ? Changes.none()
                    : JournalFormat.read(new String(content, StandardCharsets.UTF_8));
        } catch (NoSuchFileException nothingChangedYet) {
            return Changes.none();
        }
    }

    private void write(Changes changes) throws IOException {
        Path temporary = sibling(".tmp");
        // One that a crash has left behind may have other permissions.
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(
                temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                onlyForOwner("rw-------"))) {
            ByteBuffer content = ByteBuffer.wrap(JournalFormat.write(changes).getBytes(StandardCharsets.UTF_8));
            while (content.hasRemaining()) {
                channel.write(content);
            }
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path sibling(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** The permissions of a new file or folder, on systems that have them. */
    private FileAttribute<?>[] onlyForOwner(String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private FileLock lock(FileChannel channel) throws IOException {
        for (long retries = LOCK_TIMEOUT.dividedBy(LOCK_RETRY_INTERVAL); retries >= 0; retries--) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            sleepBeforeRetry();
        }
        throw new FileSystemException(file.toString(), null, "still locked by another process or thread");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void sleepBeforeRetry() throws IOException {
        try {
            Thread.sleep(LOCK_RETRY_INTERVAL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FileSystemException(file.toString(), null, "interrupted while it was locked");
        }
    }

    private Unavailable unavailable(String operation, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        return new Unavailable(
                operation,
                "cannot " + operation + (reason.contains(file.toString()) ? ": " : " " + file + ": ") + reason,
                "check the permissions and the free space of its folder");
    }
}
