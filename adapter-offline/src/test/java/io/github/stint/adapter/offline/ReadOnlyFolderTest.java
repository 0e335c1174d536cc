package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.offline.disk.DiskCall;
import io.github.stint.adapter.offline.disk.DiskListener;
import io.github.stint.adapter.offline.disk.WatchedFileSystem;
import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder on a disk that rejects every change, also one of the administrator, whom permissions do not bind. */
class ReadOnlyFolderTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ArchivingLimits SMALL = new ArchivingLimits(3, 1);
    private static final int ENTRIES = 9;

    private static final DiskListener READ_ONLY = call -> {
        if (call.changes()) {
            throw new FileSystemException(call.file().toString(), null, "Read-only file system");
        }
    };

    @TempDir
    private Path home;

    private Path data() {
        return home.resolve("offline");
    }

    private OfflineStint open(DiskListener disk) {
        return OfflineFixture.seed()
                .limits(SMALL)
                .importing(home.resolve("offline.json"))
                .open(WatchedFileSystem.watch(data(), disk));
    }

    private static TimeEntry log(Stint stint, int number) {
        return stint.timeEntries()
                .create(
                        OfflineFixture.WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(NINE.plusSeconds(number), NINE.plusSeconds(number + 60)))
                                .description("entry " + number)
                                .build());
    }

    private static List<TimeEntry> entries(Stint stint) {
        return stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                .toList();
    }

    private Map<String, ByteBuffer> files() throws IOException {
        Map<String, ByteBuffer> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(data())) {
            for (Path file : files.toList()) {
                content.put(String.valueOf(file.getFileName()), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return content;
    }

    private static DiskListener writable() {
        return new DiskListener() {
            @Override
            public void before(DiskCall call) {
                // Every call is permitted.
            }
        };
    }

    @Test
    void is_read_as_a_whole() {
        try (OfflineStint stint = open(writable())) {
            IntStream.range(0, ENTRIES).forEach(number -> log(stint, number));
        }

        try (OfflineStint stint = open(READ_ONLY)) {
            List<TimeEntry> found = entries(stint);
            assertThat(found).hasSize(ENTRIES);
            TimeEntryId oldest = found.get(ENTRIES - 1).id();
            assertThat(stint.timeEntries().find(OfflineFixture.WORKSPACE, oldest))
                    .contains(found.get(ENTRIES - 1));
            assertThat(stint.timeEntries().running(OfflineFixture.WORKSPACE, OfflineFixture.USER.id()))
                    .isEmpty();
        }
    }

    @Test
    void is_not_changed_and_the_error_names_it() throws IOException {
        try (OfflineStint stint = open(writable())) {
            IntStream.range(0, ENTRIES).forEach(number -> log(stint, number));
        }
        Map<String, ByteBuffer> before = files();

        try (OfflineStint stint = open(READ_ONLY)) {
            TimeEntryId oldest = entries(stint).get(ENTRIES - 1).id();
            List<Runnable> writes = List.of(
                    () -> log(stint, ENTRIES),
                    () -> stint.timeEntries().delete(OfflineFixture.WORKSPACE, oldest),
                    () -> stint.tags().create(OfflineFixture.WORKSPACE, new NewTag("urgent")));
            for (Runnable write : writes) {
                assertRejected(write);
                assertThat(entries(stint)).hasSize(ENTRIES);
            }
        }
        assertThat(files()).isEqualTo(before);
    }

    private void assertRejected(Runnable write) {
        assertThatExceptionOfType(Unavailable.class).isThrownBy(write::run).satisfies(error -> {
            assertThat(error.code()).isEqualTo("state-not-stored");
            assertThat(error.getMessage())
                    .startsWith("cannot write " + data().resolve("recent.json") + ": Read-only file system");
            assertThat(error.hint()).isEqualTo("free disk space or make " + data() + " writable; nothing was changed");
        });
    }

    @Test
    void a_first_use_fails_without_a_workspace_that_is_lost() {
        assertRejected(() -> open(READ_ONLY).close());

        assertThat(data()).doesNotExist();
    }

    @Test
    void an_import_fails_and_is_done_later() throws IOException {
        try (OfflineStint stint = open(writable())) {
            log(stint, 0);
        }
        Files.move(data().resolve("recent.json"), home.resolve("offline.json"));

        assertRejected(() -> open(READ_ONLY).close());

        try (OfflineStint stint = open(writable())) {
            assertThat(entries(stint)).hasSize(1);
        }
    }
}
