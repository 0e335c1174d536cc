package io.github.stint.core.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A file that is replaced as a whole: a reader finds the old content or the new one, and a write that fails changes nothing.
 *
 * <p>A write creates a temporary file with a random name in the same folder, which never exists before and is no link, and which only its
 * owner can use; gives it the permissions of the file that it replaces; and renames it. If anything fails, the temporary file is deleted.
 * One that a crash has left behind is deleted by the next call of {@link #locked}.
 *
 * <p>If the file is a symbolic link, its target is read and replaced, and the link remains. A folder, a pipe or a device is rejected before
 * it is opened, because opening a pipe waits for another program.
 *
 * <p>Immutable. Safe for use by several threads and processes; changes that depend on the old content need {@link #locked}.
 */
public final class AtomicFile {

    private static final String TEMPORARY = ".tmp";
    private static final int MAX_LINKS = 40;

    private final Path file;

    private AtomicFile(Path file) {
        this.file = file;
    }

    /** The file at that path, which need not exist, or the target of the link there. */
    public static AtomicFile at(Path path) {
        return new AtomicFile(target(path.toAbsolutePath()));
    }

    /** Resolves links by hand, because the target need not exist. */
    private static Path target(Path path) {
        Path target = path;
        for (int links = 0; links < MAX_LINKS && Files.isSymbolicLink(target); links++) {
            try {
                target = target.resolveSibling(Files.readSymbolicLink(target));
            } catch (IOException unreadable) {
                return target;
            }
        }
        return target;
    }

    /** Writes the content of a file. */
    public interface Content {

        /** Writes everything to the stream, which need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Reads and replaces a file. */
    public interface Action<T> {

        /** Returns the result, such as the new content. */
        T run() throws IOException;
    }

    /** Whether a write must survive a power failure. */
    public enum Durability {
        /** A crash of the machine may lose the content. */
        MAY_BE_LOST,
        /** The content is on the disk when the call returns. */
        ON_DISK
    }

    /** Thrown after the file was replaced, if the new content may not survive a power failure. */
    public static final class NotFlushedException extends IOException {

        private static final long serialVersionUID = 1L;

        private NotFlushedException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Returns the absolute path of the file, without links to it. */
    public Path path() {
        return file;
    }

    /**
     * Returns whether there is a file, or something else, at the path. If the disk does not respond to that, there is: the file can be
     * neither read nor replaced then, while a missing one would be created without the content that it has.
     */
    public boolean exists() {
        return !Files.notExists(file);
    }

    /**
     * Opens the file for reading.
     *
     * @throws NoSuchFileException if it does not exist
     * @throws IOException if it is not a regular file, or cannot be read
     */
    public InputStream open() throws IOException {
        requireRegular(file);
        return Files.newInputStream(file);
    }

    /**
     * Returns the first bytes of the file, so that an enormous file cannot fill the memory.
     *
     * @throws NoSuchFileException if it does not exist
     * @throws IOException if it is not a regular file, or cannot be read
     */
    public byte[] read(int maxBytes) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(maxBytes);
        }
    }

    /**
     * Requires a regular file.
     *
     * @throws NoSuchFileException if it does not exist
     * @throws IOException if it is not a regular file, or that cannot be found out
     */
    public void requireRegular() throws IOException {
        requireRegular(file);
    }

    /** Creates the folder of the file and its parents, if they do not exist, durably. Only the owner can use a new one. */
    public void createFolder() throws IOException {
        Path folder = folder();
        if (Files.isDirectory(folder)) {
            return;
        }
        Deque<Path> changed = new ArrayDeque<>();
        for (Path parent = folder.getParent(), child = folder;
                parent != null && Files.notExists(child);
                child = parent, parent = parent.getParent()) {
            changed.push(parent);
        }
        Files.createDirectories(folder, OwnerOnly.folder(file));
        for (Path parent : changed) {
            // One in which names can be created but not listed cannot be opened.
            if (Files.isReadable(parent)) {
                flush(parent);
            }
        }
    }

    /**
     * Creates the file without content, durably, unless there is one. Only the owner can use it. The folder must exist.
     *
     * @throws IOException if it cannot be created, or may not survive a power failure
     */
    public void createIfMissing() throws IOException {
        try {
            Files.createFile(file, OwnerOnly.file(file));
        } catch (FileAlreadyExistsException exists) {
            return;
        }
        flush(folder());
    }

    /** Replaces the file by these bytes; otherwise as the other method. */
    public void replace(byte[] content, Durability durability) throws IOException {
        replace(out -> out.write(content), durability);
    }

    /**
     * Creates or replaces the file. Only the owner can use a new one. The folder must exist.
     *
     * @throws NotFlushedException if the file was replaced, but may not survive a power failure
     * @throws IOException if nothing was changed
     */
    public void replace(Content content, Durability durability) throws IOException {
        // A link here could not be followed, and must not be replaced.
        requireRegularIfPresent(file, LinkOption.NOFOLLOW_LINKS);
        Path temporary = createTemporary();
        try {
            write(temporary, content, durability);
            OwnerOnly.copyPermissions(file, temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException failure) {
            delete(temporary, failure);
            throw temporary.toString().equals(failure.getFile()) ? ofFile(failure) : failure;
        } catch (Throwable failure) {
            delete(temporary, failure);
            throw failure;
        }
        if (durability == Durability.ON_DISK) {
            flushFolder();
        }
    }

    private Path createTemporary() throws IOException {
        try {
            return Files.createTempFile(folder(), temporaryPrefix(), TEMPORARY, OwnerOnly.file(file));
        } catch (NoSuchFileException noFolder) {
            throw new NoSuchFileException(folder().toString());
        } catch (FileSystemException failure) {
            throw ofFile(failure);
        }
    }

    /** An error of the temporary file is one of the file: the name of the former is of no use to the user. */
    private FileSystemException ofFile(FileSystemException failure) {
        FileSystemException ofFile = new FileSystemException(file.toString(), null, FileProblem.of(failure));
        ofFile.initCause(failure);
        return ofFile;
    }

    private static void write(Path temporary, Content content, Durability durability) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            OutputStream out = new BufferedOutputStream(new OpenStream(Channels.newOutputStream(channel)));
            content.writeTo(out);
            out.flush();
            if (durability == Durability.ON_DISK) {
                channel.force(true);
            }
        }
    }

    /** A stream that stays open until it is flushed to the disk. */
    private static final class OpenStream extends FilterOutputStream {

        OpenStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void delete(Path temporary, Throwable failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /** Makes the rename survive a power failure. */
    private void flushFolder() throws NotFlushedException {
        try {
            flush(folder());
        } catch (IOException failure) {
            throw new NotFlushedException(failure);
        }
    }

    /** Makes the names in the folder survive a power failure, on systems that can open folders. */
    private static void flush(Path folder) throws IOException {
        if (OwnerOnly.hasPermissions(folder) && folder.getFileSystem().equals(FileSystems.getDefault())) {
            try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    /**
     * Runs the action while no other thread or process runs one for the same file, and creates the folder if it does not exist. The lock is
     * on a file of its own, {@code NAME.lock}, which is never deleted. A thread must not call this within an action.
     *
     * @param timeout the maximum time to wait for the lock
     * @throws FileInUseException if the file is still locked after the timeout, or the thread is interrupted, whose flag is then set
     */
    public <T> T locked(Duration timeout, Action<T> action) throws IOException {
        createFolder();
        try (ExclusiveLock held = ExclusiveLock.acquire(sibling(".lock"), timeout)) {
            held.require();
            deleteTemporaryFiles();
            return action.run();
        }
    }

    /** Deletes what a crash has left behind; no one else writes while the lock is held. */
    private void deleteTemporaryFiles() {
        String prefix = temporaryPrefix();
        try (DirectoryStream<Path> leftBehind = Files.newDirectoryStream(folder(), path -> {
            String name = String.valueOf(path.getFileName());
            return name.startsWith(prefix) && name.endsWith(TEMPORARY);
        })) {
            for (Path temporary : leftBehind) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | DirectoryIteratorException unlisted) {
            // They waste space, but do no harm.
        }
    }

    static void requireRegularIfPresent(Path file, LinkOption... options) throws IOException {
        try {
            requireRegular(file, options);
        } catch (NoSuchFileException isNew) {
            return;
        }
    }

    private static void requireRegular(Path file, LinkOption... options) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, options);
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, typeOf(attributes));
        }
    }

    private static String typeOf(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return "it is a link that cannot be followed";
        }
        return attributes.isDirectory() ? "it is a folder" : "it is not a regular file";
    }

    private String temporaryPrefix() {
        return "." + file.getFileName() + ".";
    }

    private Path sibling(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private Path folder() {
        return file.resolveSibling("");
    }
}
