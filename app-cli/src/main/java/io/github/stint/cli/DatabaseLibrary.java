package io.github.stint.cli;

import io.github.stint.core.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * The native library of SQLite, which is unpacked once for each version, into a folder of the cache. The driver would unpack it into the
 * folder for temporary files each time.
 */
final class DatabaseLibrary {

    private final Path cache;

    DatabaseLibrary(Path cache) {
        this.cache = cache;
    }

    /**
     * Unpacks the library if necessary, and has the driver load it. If that fails, or the library cannot be loaded, the driver unpacks one
     * itself.
     */
    void prepare() {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path folder = cache.resolve("sqlite")
                .resolve(SQLiteJDBCLoader.getVersion() + "-"
                        + OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-'));
        if (isUnpacked(folder.resolve(name))) {
            System.setProperty("org.sqlite.lib.path", folder.toAbsolutePath().toString());
            System.setProperty("org.sqlite.lib.name", name);
        }
    }

    /** A link is never followed. The file appears with its whole content, so that one that exists is complete. */
    private static boolean isUnpacked(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        }
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + file.getFileName())) {
            return packed != null && unpack(packed, file);
        } catch (IOException unwritable) {
            return false;
        }
    }

    private static boolean unpack(InputStream packed, Path file) throws IOException {
        AtomicFile unpacked = AtomicFile.at(file);
        unpacked.createFolder();
        unpacked.replace(packed::transferTo, AtomicFile.Durability.ON_DISK);
        return true;
    }
}
