package io.github.stint.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lock on a file that all threads and processes respect which use this class. */
final class ExclusiveLock implements AutoCloseable {

    private static final Duration RETRY_INTERVAL = Duration.ofMillis(5);

    private final FileChannel channel;
    private final FileLock lock;

    private ExclusiveLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Locks the file, and creates it if it does not exist. Only its owner can use a new one. */
    static ExclusiveLock acquire(Path file, Duration timeout) throws IOException {
        AtomicFile.requireRegularIfPresent(file, LinkOption.NOFOLLOW_LINKS);
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                OwnerOnly.file(file));
        try {
            return new ExclusiveLock(channel, lock(file, channel, timeout));
        } catch (Throwable failure) {
            channel.close();
            throw failure;
        }
    }

    private static FileLock lock(Path file, FileChannel channel, Duration timeout) throws IOException {
        // Java divides durations as decimals, whose first use takes several milliseconds of the start of a program.
        for (long retries = timeout.toMillis() / RETRY_INTERVAL.toMillis(); retries >= 0; retries--) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            sleepBeforeRetry(file);
        }
        throw new FileInUseException(file.toString(), "still locked by another process or thread");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void sleepBeforeRetry(Path file) throws FileInUseException {
        try {
            Thread.sleep(RETRY_INTERVAL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FileInUseException(file.toString(), "interrupted while it was locked");
        }
    }

    /** Throws an exception if the lock is lost. */
    void require() throws IOException {
        if (!lock.isValid()) {
            throw new IOException("the lock is lost");
        }
    }

    /** What was done with the lock is done, so that a failure to close the file must not be reported as one of that. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            // The system releases the lock in any case, at the latest when the process ends.
        }
    }
}
