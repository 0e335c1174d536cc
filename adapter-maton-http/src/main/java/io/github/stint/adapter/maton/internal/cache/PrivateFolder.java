package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.file.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of files that only the user may read, where the file system supports that. */
final class PrivateFolder {

    /** A larger file is not one of this program. */
    private static final int MAX_BYTES = 1 << 26;

    private final Path folder;

    PrivateFolder(Path folder) {
        this.folder = folder;
    }

    byte[] read(String name) throws IOException {
        byte[] content = file(name).read(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new IOException(name + " is larger than " + MAX_BYTES + " bytes");
        }
        return content;
    }

    /** Replaces the file as a whole; a reader finds the old content or the new one. */
    void replace(String name, byte[] content) throws IOException {
        AtomicFile file = file(name);
        file.createFolder();
        file.replace(content, AtomicFile.Durability.MAY_BE_LOST);
    }

    private AtomicFile file(String name) {
        return AtomicFile.at(folder.resolve(name));
    }

    void delete(String name) {
        delete(folder.resolve(name));
    }

    /** Deletes all files whose names match the pattern, which may contain {@code *}. */
    void deleteAll(String pattern) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(PrivateFolder::delete);
        } catch (IOException | DirectoryIteratorException missing) {
            // A folder that cannot be listed has no files that could be read.
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException readOnly) {
            // What cannot be deleted could not be stored either: both need a writable folder.
        }
    }
}
