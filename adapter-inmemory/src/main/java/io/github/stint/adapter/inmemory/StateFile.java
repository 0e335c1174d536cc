package io.github.stint.adapter.inmemory;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
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
 * The file that holds the state: one line that says the format, the revision and the checksum, then the state in JSON.
 *
 * <p>A save writes a file beside it, has it flushed to the disk, and renames it over the old one, so that a reader, even after
 * a crash, finds the old state or the new one. Writers exclude each other by a lock on a third file, which stays.
 */
final class StateFile {

    private static final int FORMAT = 1;
    private static final int LONGEST_HEADER = 200;
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final String OPERATION = "open the offline data";
    private static final String STORING = "store the offline data";

    private final Path file;
    private final Path beside;
    private final Path lockFile;
    private final Duration patience;
    private final Gson gson = new Gson();

    StateFile(Path file, Duration patience) {
        this.file = behindLinks(file);
        this.beside = this.file.resolveSibling(this.file.getFileName() + ".tmp");
        this.lockFile = this.file.resolveSibling(this.file.getFileName() + ".lock");
        this.patience = patience;
    }

    /** A link stays a link, and the file that it leads to is the one that is replaced. */
    private static Path behindLinks(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThereYet) {
            return file;
        }
    }

    /** What a file held. */
    record Loaded(State state, long revision) {}

    private record Header(int format, long revision, String crc32) {}

    Duration patience() {
        return patience;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The revision that the file has now; reads only its first line. */
    long revision() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), LONGEST_HEADER)) {
            return header(in.readNBytes(LONGEST_HEADER)).revision();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    Loaded load() {
        byte[] content = read();
        Header header = header(content);
        int bodyStart = lineEnd(content) + 1;
        if (!checksum(content, bodyStart).equals(header.crc32())) {
            throw damaged("its checksum does not fit its content");
        }
        String body = new String(content, bodyStart, content.length - bodyStart, StandardCharsets.UTF_8);
        try {
            return new Loaded(state(body), header.revision());
        } catch (JsonParseException | InvalidValue | NullPointerException | IllegalStateException unfit) {
            throw damaged("its content does not fit together: " + unfit.getMessage());
        }
    }

    private State state(String body) {
        @Nullable StateRecord state = gson.fromJson(body, StateRecord.class);
        if (state == null) {
            throw new IllegalStateException("there is nothing in it");
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
            throw damaged("its first line is not one of Stint's");
        }
        Header header = parseHeader(new String(content, 0, end, StandardCharsets.UTF_8));
        if (header.format() > FORMAT) {
            throw new Unavailable(
                    OPERATION,
                    "state-too-new",
                    file + " was written by a newer version of Stint (format " + header.format() + ")",
                    "use that newer version; the file was left as it is",
                    false);
        }
        return header;
    }

    private Header parseHeader(String line) {
        try {
            @Nullable Header header = gson.fromJson(line, Header.class);
            if (header == null || header.format() < 1 || header.revision() < 0) {
                throw damaged("its first line is not one of Stint's");
            }
            return header;
        } catch (JsonParseException unfit) {
            throw damaged("its first line is not one of Stint's");
        }
    }

    private static int lineEnd(byte[] content) {
        int limit = Math.min(content.length, LONGEST_HEADER);
        for (int at = 0; at < limit; at++) {
            if (content[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** Replaces the file; only to be called while it is locked. */
    void save(State state, long revision) {
        byte[] body = gson.toJson(StateRecord.from(state)).getBytes(StandardCharsets.UTF_8);
        Header header = new Header(FORMAT, revision, checksum(body, 0));
        ByteArrayOutputStream content = new ByteArrayOutputStream(body.length + LONGEST_HEADER);
        content.writeBytes((gson.toJson(header) + "\n").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        try {
            writeFlushed(content.toByteArray());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new Unavailable(
                    STORING,
                    "state-not-stored",
                    "cannot write " + file + ": " + reason(failure),
                    "make room, or give the folder the right to be written; nothing was changed",
                    false);
        }
        flushFolder();
    }

    private void writeFlushed(byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Makes the rename itself survive a loss of power, where the system can open a folder. */
    private void flushFolder() {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException failure) {
            throw new OutcomeUnknown(
                    STORING,
                    file + " was written, but whether it would survive a loss of power is not known: "
                            + reason(failure),
                    "look whether the change is there before you repeat it");
        }
    }

    private Path folder() {
        @Nullable Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is not a file");
        }
        return parent;
    }

    /** Runs the action while no other process, and no other store of this process, writes the file. */
    <T> T whileLocked(Supplier<T> action) {
        try {
            Files.createDirectories(folder());
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = await(channel)) {
                assert held.isValid();
                return action.get();
            }
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private FileLock await(FileChannel channel) throws IOException {
        for (long tries = patience.dividedBy(PAUSE); tries >= 0; tries--) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            pause();
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

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw inUse();
        }
    }

    Unavailable inUse() {
        return new Unavailable(
                OPERATION,
                "state-in-use",
                file + " is in use by another process, which was waited for in vain",
                "try again when the other one has finished",
                true);
    }

    private Unavailable damaged(String how) {
        return new Unavailable(
                OPERATION,
                "state-damaged",
                file + " is damaged: " + how,
                "restore it from a backup, or move it away to begin anew; it was left as it is",
                false);
    }

    private Unavailable unreadable(IOException failure) {
        return new Unavailable(
                OPERATION,
                "state-unreadable",
                "cannot use " + file + ": " + reason(failure),
                "check that the file exists and that its folder may be read and written",
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
