package io.github.stint.adapter.offline.internal.entries;

import io.github.stint.adapter.offline.internal.archive.Archive;
import io.github.stint.adapter.offline.internal.archive.ArchiveChanges;
import io.github.stint.adapter.offline.internal.archive.ArchiveView;
import io.github.stint.adapter.offline.internal.format.StoreErrors;
import java.util.function.Function;

/**
 * The archive as the recent data know it. Every change is made to the recent data, which hide what is older in the archive. Therefore both
 * together are the same state before and after entries are archived, also if that is interrupted.
 *
 * <p>Two revisions show that both belong together. The archive has that of the recent data that were archived last. It is never older than
 * the recent data require, and never newer than they are.
 */
public final class KnownArchive {

    private final Archive archive;
    private final StoreErrors errors;
    private long revision;
    private long required = Archive.NO_REVISION;

    /**
     * An archive that contains nothing that the recent data require.
     *
     * @param errors the errors of the file of the archive
     */
    public KnownArchive(Archive archive, StoreErrors errors) {
        this.archive = archive;
        this.errors = errors;
    }

    /** Sets the revision of the recent data. */
    public void setRevision(long number) {
        revision = number;
    }

    /** Returns the revision that the archive must have at least, or {@link Archive#NO_REVISION} if nothing is only in the archive. */
    public long required() {
        return required;
    }

    /** Sets the revision that the archive must have at least, because the recent data no longer contain what is archived. */
    public void require(long number) {
        required = number;
    }

    boolean isRequired() {
        return required != Archive.NO_REVISION;
    }

    /** Runs the query, after it has checked that both belong together. */
    <T> T read(Function<ArchiveView, T> query) {
        return archive.read(view -> {
            check(view);
            return query.apply(view);
        });
    }

    /**
     * Applies the changes, after it has checked that both belong together. Creates the archive if it does not exist and nothing is only in
     * it.
     */
    public void apply(ArchiveChanges changes) {
        if (!isRequired()) {
            archive.create();
        }
        archive.apply(changes, this::check);
    }

    private void check(ArchiveView view) {
        if (view.revision() > revision) {
            throw new StaleRecentData();
        }
        if (view.revision() < required) {
            throw errors.damaged("it is older than the recent data, which belong to another copy of it");
        }
    }
}
