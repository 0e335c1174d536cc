package io.github.stint.cli.prompt;

import io.github.stint.cli.env.TimerMemory;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers timers in small files that only the user may read, which the launcher can read without Java: one for each user and workspace,
 * and one for each selection of settings that names the former. The file of a selection is valid only if it is newer than the saved
 * settings. What cannot be read or written counts as unknown, because the service or the offline data has it.
 */
public final class TimerFiles implements TimerMemory {

    private static final int MAX_BYTES = 1 << 16;

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
        remember(user, workspace, TimerText.running(start, text));
    }

    @Override
    public void stopped(UserId user, WorkspaceId workspace) {
        remember(user, workspace, TimerText.STOPPED);
    }

    @Override
    public void forget() {
        try {
            usedTimer().ifPresent(TimerFiles::delete);
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
            Optional<Path> timer = usedTimer();
            return timer.isEmpty() ? Optional.empty() : TimerText.timer(read(timer.get()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the file that the selection names; empty if it names none of this program. */
    private Optional<Path> usedTimer() throws IOException {
        return TimerText.nameOfTimer(read(use)).map(folder::resolve);
    }

    private static String read(Path file) throws IOException {
        return new String(AtomicFile.at(file).read(MAX_BYTES), StandardCharsets.UTF_8);
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
    private static void write(Path path, String content) throws IOException {
        AtomicFile file = AtomicFile.at(path);
        try {
            if (read(path).equals(content)) {
                return;
            }
        } catch (NoSuchFileException isNew) {
            file.createFolder();
        }
        file.replace(content.getBytes(StandardCharsets.UTF_8), AtomicFile.Durability.MAY_BE_LOST);
    }
}
