package io.github.stint.core.file;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A new file to which a program adds lines while it runs, so that all lines so far are in it even if the program is killed. Only its owner
 * can read it, on file systems with POSIX permissions. Not thread-safe.
 */
public final class AppendedFile implements Closeable {

    private final OutputStream out;

    private AppendedFile(OutputStream out) {
        this.out = out;
    }

    /**
     * Creates a file, or opens a device.
     *
     * @throws FileAlreadyExistsException if the file exists, also as a link
     * @throws IOException if it cannot be created
     */
    public static AppendedFile create(Path path) throws IOException {
        if (!Device.is(path.toAbsolutePath())) {
            Files.createFile(path, OwnerOnly.file(path));
        }
        // Not a channel, which an interrupt of the thread would close.
        return new AppendedFile(new FileOutputStream(path.toFile(), true));
    }

    /**
     * Adds a line with one write, so that the end of the program does not tear it.
     *
     * @param line a text without the end of a line
     */
    public void append(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
