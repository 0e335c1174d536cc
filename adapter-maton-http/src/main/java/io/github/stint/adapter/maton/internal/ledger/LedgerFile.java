package io.github.stint.adapter.maton.internal.ledger;

import io.github.stint.core.quota.RequestHistory;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The file of a ledger. A change locks a second file, writes a third one, and renames it over the first, so that a reader needs no lock
 * and finds the state before or after a change. Nothing is flushed to the disk, because after a crash of the machine the ledger may be
 * lost. Safe for use by several threads.
 */
public final class LedgerFile {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LOCK_RETRY_INTERVAL = Duration.ofMillis(5);
    /** A larger file is not a ledger. */
    private static final int MAX_BYTES = 1 << 20;
    /** The least recently used accounts beyond it are forgotten: keys are replaced, and every simulator is another account. */
    private static final int MAX_ACCOUNTS = 20;

    private final Path file;

    /** A ledger in that file, which need not exist. */
    public LedgerFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    public Path path() {
        return file;
    }

    /** Returns the histories by account; empty if the file does not exist, or is not a ledger. */
    public Map<String, RequestHistory> read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            return content.length > MAX_BYTES
                    ? Map.of()
                    : LedgerFormat.read(new String(content, StandardCharsets.UTF_8));
        } catch (NoSuchFileException nothingSentYet) {
            return Map.of();
        }
    }

    /** Changes the history of the account atomically, and returns the new one. */
    public RequestHistory update(String account, UnaryOperator<RequestHistory> change) throws IOException {
        Files.createDirectories(file.resolveSibling(""), onlyForOwner("rwx------"));
        try (FileChannel channel = FileChannel.open(
                        sibling(".lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        onlyForOwner("rw-------"));
                FileLock held = lock(channel)) {
            assert held.isValid();
            Map<String, RequestHistory> histories = new LinkedHashMap<>(read());
            RequestHistory changed = change.apply(histories.getOrDefault(account, RequestHistory.none()));
            // Removed first, so that it moves to the end.
            histories.remove(account);
            histories.put(account, changed);
            write(histories);
            return changed;
        }
    }

    private void write(Map<String, RequestHistory> histories) throws IOException {
        int surplus = histories.size() - MAX_ACCOUNTS;
        if (surplus > 0) {
            histories
                    .keySet()
                    .removeAll(histories.keySet().stream().limit(surplus).toList());
        }
        Path temporary = sibling(".tmp");
        // One that a crash has left behind may have other permissions.
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(
                temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                onlyForOwner("rw-------"))) {
            ByteBuffer content = ByteBuffer.wrap(LedgerFormat.write(histories).getBytes(StandardCharsets.UTF_8));
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
}
