package io.github.stint.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A device of the system, such as {@code /dev/stdout}, which is read or written, because it cannot be replaced. Immutable. */
public final class Device {

    private static final Path FOLDER = Path.of("/dev");

    private final Path path;

    /** The device at that absolute path. */
    public Device(Path path) {
        this.path = path;
    }

    /** Returns whether the absolute path is one of a device. */
    public static boolean is(Path path) {
        return path.startsWith(FOLDER);
    }

    /** Opens the device for reading. */
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /**
     * Writes the content to the device.
     *
     * @throws IOException if not everything was written
     */
    public void write(AtomicFile.Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            content.writeTo(out);
        }
    }
}
