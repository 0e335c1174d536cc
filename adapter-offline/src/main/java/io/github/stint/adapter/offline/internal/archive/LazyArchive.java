package io.github.stint.adapter.offline.internal.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the database when it is needed, so that a program that needs recent data only does not load any of its classes. */
public final class LazyArchive implements Archive {

    private final Path file;
    private final Duration lockTimeout;
    private final Runnable preparation;
    private @Nullable Archive opened;

    /**
     * An archive in that file.
     *
     * @param lockTimeout the maximum time to wait for another process
     * @param preparation runs each time before the database is opened
     */
    public LazyArchive(Path file, Duration lockTimeout, Runnable preparation) {
        this.file = file;
        this.lockTimeout = lockTimeout;
        this.preparation = preparation;
    }

    @Override
    public <T> T read(Function<ArchiveView, T> query) {
        return opened().read(query);
    }

    @Override
    public void create() {
        opened().create();
    }

    @Override
    public void apply(ArchiveChanges changes, Consumer<ArchiveView> check) {
        opened().apply(changes, check);
    }

    private Archive opened() {
        Archive archive = opened;
        if (archive == null) {
            preparation.run();
            archive = new SqliteArchive(file, lockTimeout);
            opened = archive;
        }
        return archive;
    }

    @Override
    public void close() {
        Archive archive = opened;
        opened = null;
        if (archive != null) {
            archive.close();
        }
    }
}
