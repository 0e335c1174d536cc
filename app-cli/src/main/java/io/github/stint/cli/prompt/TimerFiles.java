package io.github.stint.cli.prompt;

import io.github.stint.cli.env.TimerMemory;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers timers in small files that only the user may read, which the launcher can read without Java: one for each user and workspace,
 * and one for each selection of settings that names the former. The file of a selection is valid only if it is newer than the saved
 * settings. What cannot be read or written counts as unknown, because the service or the offline data has it.
 */
public final class TimerFiles implements TimerMemory {

    private final Path folder;
    private final Path use;
    private final Path config;

    /**
     * Remembers timers in that folder, which need not exist yet.
     *
     * @param selection the service, the key and the settings of the run, as the launcher joins them
     * @param config the file of the saved settings
     */
    public TimerFiles(Path folder, String selection, Path config) {
        this.folder = folder;
        this.use = folder.resolve("use-" + PosixChecksum.of(selection));
        this.config = config;
    }

    @Override
    public void running(UserId user, WorkspaceId workspace, Instant start, String text) {
        remember(user, workspace, start.getEpochSecond() + "\n" + text + "\n");
    }

    @Override
    public void stopped(UserId user, WorkspaceId workspace) {
        remember(user, workspace, "\n\n");
    }

    @Override
    public void forget() {
        try {
            delete(folder.resolve(Files.readString(use).strip()));
        } catch (IOException nothingRemembered) {
            return;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException readOnly) {
            // What cannot be deleted could not be written either: both need a writable folder.
        }
    }

    @Override
    public Optional<Timer> last() {
        try {
            if (!isUseValid()) {
                return Optional.empty();
            }
            List<String> lines =
                    Files.readAllLines(folder.resolve(Files.readString(use).strip()));
            return lines.size() < 2 || lines.get(0).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Timer(Instant.ofEpochSecond(Long.parseLong(lines.get(0))), lines.get(1)));
        } catch (IOException | NumberFormatException | DateTimeException | InvalidPathException unknown) {
            return Optional.empty();
        }
    }

    private Path timer(UserId user, WorkspaceId workspace) {
        return folder.resolve("timer-" + PosixChecksum.of(user.value() + "|" + workspace.value()));
    }

    private void remember(UserId user, WorkspaceId workspace, String content) {
        Path timer = timer(user, workspace);
        try {
            write(timer, content);
            String name = timer.getFileName() + "\n";
            if (!isUseValid()) {
                Files.deleteIfExists(use);
            }
            write(use, name);
        } catch (IOException lost) {
            delete(timer);
        }
    }

    private boolean isUseValid() throws IOException {
        try {
            return !Files.exists(config)
                    || Files.getLastModifiedTime(use).compareTo(Files.getLastModifiedTime(config)) > 0;
        } catch (NoSuchFileException unknown) {
            return false;
        }
    }

    /** Replaces the file as a whole, unless it has the content already. */
    private void write(Path file, String content) throws IOException {
        try {
            if (Files.readString(file).equals(content)) {
                return;
            }
        } catch (NoSuchFileException isNew) {
            Files.createDirectories(folder, permissions());
        }
        // A temporary file can be read by its owner only, and keeps this permission when it is renamed.
        Path temporary = Files.createTempFile(folder, "timer", ".tmp");
        try {
            Files.writeString(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private FileAttribute<?>[] permissions() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
