package io.github.stint.adapter.offline;

import io.github.stint.adapter.offline.internal.archive.Archive;
import io.github.stint.adapter.offline.internal.archive.ArchiveChanges;
import io.github.stint.adapter.offline.internal.archive.ArchiveView;
import io.github.stint.adapter.offline.internal.entries.KnownArchive;
import io.github.stint.adapter.offline.internal.format.StoreErrors;
import io.github.stint.adapter.offline.internal.recent.RecentData;
import io.github.stint.adapter.offline.internal.recent.RecentFile;
import io.github.stint.adapter.offline.internal.recent.StateFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls a listener before and after each step that changes a file: a save of the recent data, and a change of the archive. */
final class RecordedSteps {

    /** What to do before and after a step; it may throw to let the step fail. */
    interface Listener {
        void reached(String step);
    }

    private final Listener listener;

    RecordedSteps(Listener listener) {
        this.listener = listener;
    }

    OfflineStint.Builder around(OfflineStint.Builder builder) {
        return builder.archive(RecordedArchive::new).recent(RecordedFile::new);
    }

    private final class RecordedArchive implements Archive {

        private final Archive archive;

        RecordedArchive(Archive archive) {
            this.archive = archive;
        }

        @Override
        public <T> T read(Function<ArchiveView, T> query) {
            return archive.read(query);
        }

        @Override
        public void create() {
            archive.create();
        }

        @Override
        public void apply(ArchiveChanges changes, Consumer<ArchiveView> check) {
            listener.reached("before the archive");
            archive.apply(changes, check);
            listener.reached("after the archive");
        }

        @Override
        public void close() {
            archive.close();
        }
    }

    private final class RecordedFile implements RecentFile {

        private final RecentFile file;

        RecordedFile(RecentFile file) {
            this.file = file;
        }

        @Override
        public StoreErrors errors() {
            return file.errors();
        }

        @Override
        public boolean exists() {
            return file.exists();
        }

        @Override
        public long revision() {
            return file.revision();
        }

        @Override
        public StateFormat.Loaded load(KnownArchive archive) {
            return file.load(archive);
        }

        @Override
        public void save(RecentData data, long revision) {
            listener.reached("before a save");
            file.save(data, revision);
            listener.reached("after a save");
        }

        @Override
        public <T> T whileLocked(Supplier<T> action) {
            return file.whileLocked(action);
        }
    }
}
