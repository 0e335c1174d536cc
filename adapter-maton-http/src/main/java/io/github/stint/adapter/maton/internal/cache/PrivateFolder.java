package io.github.stint.adapter.maton.internal.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder of files that only the user may read, where the file system supports that. */
final class PrivateFolder {

    private final Path folder;

    PrivateFolder(Path folder) {
        this.folder = folder;
    }

    byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    /** Replaces the file as a whole; a reader finds the old content or the new one. */
    void replace(String name, byte[] content) throws IOException {
        create();
        // A temporary file is readable by the user only.
        Path temporary = Files.createTempFile(folder, name, ".tmp");
        try {
            Files.write(temporary, content);
            Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void create() throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
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
