package io.github.stint.adapter.offline.internal;

import io.github.stint.adapter.offline.internal.format.StoreErrors;
import io.github.stint.adapter.offline.internal.recent.StateFile;
import io.github.stint.core.file.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;

/**
 * The files of the store.
 *
 * @param folder the folder with the file of recent data and the archive
 * @param old a file with all data that an older version may have written; empty for none
 * @param lockTimeout the maximum time that a write waits for another process
 */
public record OfflineFiles(Path folder, Optional<Path> old, Duration lockTimeout) {

    private static final String RECENT = "recent.json";

    /** Returns whether the folder contains data. */
    public static boolean hasData(Path folder) {
        return !Files.notExists(folder.resolve(RECENT));
    }

    /** Returns the file of recent data. */
    public StateFile recent() {
        return new StateFile(folder.resolve(RECENT), lockTimeout);
    }

    /** Returns the file of the archive. */
    public Path archive() {
        return folder.resolve("archive.db");
    }

    StoreErrors archiveErrors() {
        return new StoreErrors(archive());
    }

    /** Throws an error if there is an archive, whose recent data are missing. */
    void requireNoArchive() {
        try {
            Files.readAttributes(archive(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException noArchive) {
            return;
        } catch (IOException failure) {
            throw archiveErrors().unreadable(FileProblem.reason(failure));
        }
        throw recent().errors().damaged("it is missing, but there is an archive");
    }

    /** Returns the file of an older version, if there is one. */
    Optional<StateFile> imported() {
        return old.map(file -> new StateFile(file, lockTimeout)).filter(StateFile::exists);
    }
}
