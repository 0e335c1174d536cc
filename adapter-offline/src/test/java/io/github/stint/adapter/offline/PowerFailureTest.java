package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.offline.disk.RecordedDisk;
import io.github.stint.adapter.offline.disk.WatchedFileSystem;
import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.Stint;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails after each call of the system that writes or flushes something, and what was not flushed is lost or not. The next process
 * finds what was acknowledged, and at most the write that was in progress.
 */
class PowerFailureTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ArchivingLimits LIMITS = new ArchivingLimits(3, 1);
    private static final int WRITES = Integer.getInteger("stint.power.writes", 9);

    @TempDir
    private Path folder;

    private static Path data(Path home) {
        return home.resolve("share").resolve("offline");
    }

    private static OfflineStint open(Path home) {
        return OfflineFixture.seed()
                .limits(LIMITS)
                .importing(home.resolve("offline.json"))
                .open(data(home));
    }

    private static List<TimeEntry> entries(Stint stint) {
        return stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                .toList();
    }

    private static Map<String, String> stored(Stint stint) {
        Map<String, String> found = new TreeMap<>();
        entries(stint).forEach(entry -> found.put(entry.id().value(), entry.description()));
        return found;
    }

    private static void write(Stint stint, int number) {
        if (number % 5 == 3) {
            stint.timeEntries()
                    .update(
                            OfflineFixture.WORKSPACE,
                            entries(stint).get(0).id(),
                            TimeEntryChange.builder()
                                    .description("changed by " + number)
                                    .build());
        } else if (number % 5 == 4) {
            stint.timeEntries()
                    .delete(OfflineFixture.WORKSPACE, entries(stint).get(1).id());
        } else {
            stint.timeEntries()
                    .create(
                            OfflineFixture.WORKSPACE,
                            NewTimeEntry.builder()
                                    .interval(TimeInterval.of(NINE.plusSeconds(number), NINE.plusSeconds(number + 60)))
                                    .description("entry " + number)
                                    .build());
        }
    }

    @Test
    void what_was_acknowledged_survives() throws IOException {
        checkEveryMoment(Files.createDirectory(folder.resolve("home")), Map.of());
    }

    /** An import is complete or was not begun, so that it is repeated. */
    @Test
    void what_was_imported_survives() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path source = Files.createDirectory(folder.resolve("source"));
        Map<String, String> imported;
        try (OfflineStint stint =
                OfflineFixture.seed().limits(ArchivingLimits.DEFAULT).open(source)) {
            for (int number = 0; number < 6; number++) {
                write(stint, number);
            }
            imported = stored(stint);
        }
        Files.copy(source.resolve("recent.json"), home.resolve("offline.json"));

        checkEveryMoment(home, imported);
    }

    private void checkEveryMoment(Path home, Map<String, String> first) throws IOException {
        RecordedDisk disk = new RecordedDisk(home, data(home).resolve("archive.db"));
        List<Map<String, String>> acknowledged = new ArrayList<>(List.of(first));
        Path watched = WatchedFileSystem.watch(home, disk);
        try (OfflineStint stint = open(watched)) {
            for (int number = 0; number < WRITES; number++) {
                write(stint, number);
                disk.acknowledge();
                acknowledged.add(stored(stint));
            }
        }

        int checked = 0;
        Map<Map<Path, ByteBuffer>, Map<String, String>> known = new HashMap<>();
        for (RecordedDisk.Moment moment : disk.moments()) {
            int next = Math.min(moment.acknowledged() + 1, WRITES);
            for (Map<Path, ByteBuffer> files : moment.disks()) {
                Map<String, String> found = known.get(files);
                if (found == null) {
                    found = foundOn(files, home, folder.resolve("copy" + checked));
                    known.put(files, found);
                    checked++;
                }
                assertThat(found)
                        .as("after %s, with %s", moment.call(), files)
                        .isIn(acknowledged.get(moment.acknowledged()), acknowledged.get(next));
            }
        }
        assertThat(checked).isGreaterThan(2 * WRITES);
    }

    /** Returns what the next process finds, after it has also written something. */
    private static Map<String, String> foundOn(Map<Path, ByteBuffer> files, Path home, Path copy) throws IOException {
        Files.createDirectory(copy);
        Path old = home.resolve("offline.json");
        if (Files.exists(old)) {
            Files.copy(old, copy.resolve("offline.json"));
        }
        for (Map.Entry<Path, ByteBuffer> file : files.entrySet()) {
            Path target = copy.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.write(target, file.getValue().array());
        }
        Map<String, String> found;
        try (OfflineStint stint = open(copy)) {
            found = stored(stint);
        }
        try (OfflineStint stint = open(copy)) {
            write(stint, 0);
            assertThat(stored(stint)).hasSize(found.size() + 1).containsAllEntriesOf(found);
        }
        try (Stream<Path> left = Files.list(data(copy))) {
            assertThat(left.map(file -> String.valueOf(file.getFileName())))
                    .isSubsetOf("recent.json", "recent.json.lock", "archive.db");
        }
        return found;
    }
}
