package io.github.stint.cli;

import io.github.stint.adapter.inmemory.ObjectIds;
import io.github.stint.adapter.offline.OfflineStint;
import io.github.stint.cli.env.Settings;
import io.github.stint.core.Stint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The workspace on this machine, stored in a folder. */
final class OfflineWorkspace {

    private static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofSeconds(30);

    private final UserFolders folders;
    private final Clock clock;
    private final Supplier<RandomGenerator> random;

    OfflineWorkspace(UserFolders folders, Clock clock, Supplier<RandomGenerator> random) {
        this.folders = folders;
        this.clock = clock;
        this.random = random;
    }

    /** Whether the workspace has been created. */
    boolean exists() {
        return OfflineStint.hasData(folder()) || Files.exists(oldFile());
    }

    private Path folder() {
        return folders.data().resolve("offline");
    }

    /** The file with all data that earlier versions have written. */
    private Path oldFile() {
        return folders.data().resolve("offline.json");
    }

    /** Opens the workspace, and creates it on first use, with the time zone of this machine, which it keeps. */
    Stint open(Settings settings) {
        Path folder = folder();
        boolean isNew = !OfflineStint.hasData(folder);
        Stint stint = builder(isNew)
                .importing(oldFile())
                .lockTimeout(settings.timeout().orElse(DEFAULT_LOCK_TIMEOUT))
                .beforeDatabase(new DatabaseLibrary(folders.cache())::prepare)
                .open(folder);
        if (isNew && Files.exists(oldFile())) {
            settings.notes()
                    .add("imported the offline data of " + oldFile() + " into " + folder
                            + "; the file was not changed, and is not used any more");
        } else if (isNew) {
            settings.notes()
                    .add("created an offline workspace in " + folder
                            + "; its times are in " + zone()
                            + ", the time zone of this machine, unless --tz or STINT_TZ names another");
        }
        if (settings.verbose()) {
            settings.notes().add("offline data in " + folder);
        }
        return stint;
    }

    /** A workspace that exists needs a generator of random numbers for new ids only, and most commands create none. */
    private OfflineStint.Builder builder(boolean isNew) {
        return isNew
                ? InitialWorkspace.of("Me", "me@localhost", zone(), clock, random.get())
                        .offline(clock)
                : OfflineStint.builder(clock).ids(new IdsOnDemand(() -> new ObjectIds(clock, random.get())));
    }

    /** Creates the source of the ids when the first one is needed. Safe for use by several threads. */
    private static final class IdsOnDemand implements Supplier<String> {

        private final Supplier<ObjectIds> source;
        private Optional<ObjectIds> created = Optional.empty();

        IdsOnDemand(Supplier<ObjectIds> source) {
            this.source = source;
        }

        @Override
        public synchronized String get() {
            if (created.isEmpty()) {
                created = Optional.of(source.get());
            }
            return created.get().next();
        }
    }

    /** The time zone of this machine, with the name that users know. */
    private ZoneId zone() {
        return clock.getZone().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : clock.getZone();
    }
}
