package io.github.stint.adapter.inmemory.internal.file;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Unavailable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The file that stores the state: a header line with format, revision and checksum, followed by the state in JSON.
 *
 * <p>A save writes a temporary file in the same folder, flushes it to the disk, and renames it over the old file, so that a reader finds
 * either the old or the new state, even after a crash. A lock on a third file, which is never deleted, makes writers exclusive. Only the
 * owner can use the files, and the folders that are created for them.
 */
final class StateFile {

    private static final int FORMAT = 1;
    private static final int MAX_HEADER_LENGTH = 200;
    private static final Duration LOCK_RETRY_INTERVAL = Duration.ofMillis(10);
    private static final String OPEN_OPERATION = "open the offline data";
    private static final String SAVE_OPERATION = "store the offline data";

    private final Path file;
    private final Path temporaryFile;
    private final Path lockFile;
    private final Duration lockTimeout;
    private final Gson gson = new Gson();

    StateFile(Path file, Duration lockTimeout) {
        this.file = resolveLinks(file);
        this.temporaryFile = this.file.resolveSibling(this.file.getFileName() + ".tmp");
        this.lockFile = this.file.resolveSibling(this.file.getFileName() + ".lock");
        this.lockTimeout = lockTimeout;
    }

    /** Resolves symbolic links, so that a save replaces the target and not the link. */
    private static Path resolveLinks(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException doesNotExist) {
            return file;
        }
    }

    /** The content of the file. */
    record Loaded(State state, long revision) {}

    private record Header(int format, long revision, String crc32) {}

    Duration lockTimeout() {
        return lockTimeout;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Returns the current revision of the file; reads only the header. */
    long revision() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), MAX_HEADER_LENGTH)) {
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
        try {
            return new Loaded(state(body), header.revision());
        } catch (JsonParseException | InvalidValue | NullPointerException | IllegalStateException invalid) {
            throw damaged("the content is invalid: " + invalid.getMessage());
        }
    }

    private State state(String body) {
        @Nullable StateRecord state = gson.fromJson(body, StateRecord.class);
        if (state == null) {
            throw new IllegalStateException("the state is missing");
        }
        return state.toState();
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
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
                    file + " was written by a newer version of Stint (format " + header.format() + ")",
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
            writeAndFlush(content.toByteArray());
            Files.move(temporaryFile, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            deleteTemporaryFile(failure);
            throw new Unavailable(
                    SAVE_OPERATION,
                    "state-not-stored",
                    "cannot write " + file + ": " + reason(failure),
                    "free disk space or make the folder writable; nothing was changed",
                    false);
        }
        flushFolder();
    }

    private void deleteTemporaryFile(IOException failure) {
        try {
            Files.deleteIfExists(temporaryFile);
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private void writeAndFlush(byte[] content) throws IOException {
        // A crash may have left one, with the permissions of that time.
        Files.deleteIfExists(temporaryFile);
        try (FileChannel channel =
                PrivateFiles.open(temporaryFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer remaining = ByteBuffer.wrap(content);
            while (remaining.hasRemaining()) {
                channel.write(remaining);
            }
            channel.force(true);
        }
    }

    /** Makes the rename survive a power failure, on systems that can open folders. */
    private void flushFolder() {
        if (!PrivateFiles.hasPermissions(file)) {
            return;
        }
        try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException failure) {
            throw new OutcomeUnknown(
                    SAVE_OPERATION,
                    file + " was written, but it may not survive a power failure: " + reason(failure),
                    "check whether the change is stored before you repeat it");
        }
    }

    private Path folder() {
        @Nullable Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is not a file");
        }
        return parent;
    }

    /** Runs the action with an exclusive lock on the file, across processes and within this process. */
    <T> T whileLocked(Supplier<T> action) {
        try {
            PrivateFiles.createFolder(folder());
            try (FileChannel channel =
                            PrivateFiles.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = acquireLock(channel)) {
                assert held.isValid();
                return action.get();
            }
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private FileLock acquireLock(FileChannel channel) throws IOException {
        for (long retries = lockTimeout.dividedBy(LOCK_RETRY_INTERVAL); retries >= 0; retries--) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            sleepBeforeRetry();
        }
        throw inUse();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void sleepBeforeRetry() {
        try {
            Thread.sleep(LOCK_RETRY_INTERVAL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw inUse();
        }
    }

    Unavailable inUse() {
        return new Unavailable(
                OPEN_OPERATION,
                "state-in-use",
                file + " is still locked by another process or thread",
                "try again when the other write has finished",
                true);
    }

    private Unavailable damaged(String detail) {
        return new Unavailable(
                OPEN_OPERATION,
                "state-damaged",
                file + " is damaged: " + detail,
                "restore it from a backup, or move it away to start over; the file was not changed",
                false);
    }

    private Unavailable unreadable(IOException failure) {
        return new Unavailable(
                OPEN_OPERATION,
                "state-unreadable",
                "cannot use " + file + ": " + reason(failure),
                "check that the file exists and that its folder is readable and writable",
                false);
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "") + " " + failure.getMessage();
    }

    private static String checksum(byte[] content, int from) {
        CRC32 crc = new CRC32();
        crc.update(content, from, content.length - from);
        return Long.toHexString(crc.getValue());
    }
}
