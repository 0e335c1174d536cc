package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.offline.disk.DiskCall;
import io.github.stint.adapter.offline.disk.DiskListener;
import io.github.stint.adapter.offline.disk.WatchedFileSystem;
import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user learns of a call of the system that fails, and what is stored then. {@link FailingCallsTest} lets every call fail. */
class DiskErrorsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ArchivingLimits SMALL = new ArchivingLimits(3, 1);

    @TempDir
    private Path home;

    private Path data() {
        return home.resolve("offline");
    }

    private static List<String> entries(Stint stint) {
        return stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                .map(TimeEntry::description)
                .toList();
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

    private static OfflineStint open(Path data) {
        return OfflineFixture.seed().limits(SMALL).open(data);
    }

    private void fill(int from, int to) {
        try (OfflineStint stint = OfflineFixture.seed().limits(SMALL).open(data())) {
            IntStream.range(from, to).forEach(number -> log(stint, number));
        }
    }

    private List<String> stored() {
        try (OfflineStint stint = open(data())) {
            return entries(stint);
        }
    }

    private static List<String> numbers(int count) {
        return IntStream.iterate(count - 1, number -> number >= 0, number -> number - 1)
                .mapToObj(number -> "entry " + number)
                .toList();
    }

    /** The folder on a disk on which these calls fail. */
    private Path failing(DiskCall.Kind kind, String file) {
        return WatchedFileSystem.watch(data(), new FailingCalls(kind, file));
    }

    /** Lets all calls of a kind fail for files with a name that begins so. */
    private record FailingCalls(DiskCall.Kind kind, String file) implements DiskListener {

        @Override
        public void before(DiskCall call) throws IOException {
            if (call.kind() == kind && String.valueOf(call.file().getFileName()).startsWith(file)) {
                throw new FileSystemException(call.file().toString(), null, "Input/output error");
            }
        }
    }

    private static void assertFails(String code, String message, Runnable write) {
        assertThatExceptionOfType(Unavailable.class).isThrownBy(write::run).satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.getMessage()).contains(message);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void an_archive_that_cannot_be_looked_up_is_not_replaced_by_an_empty_one(int failing) {
        fill(0, 9);
        int[] lookedUp = {0};
        Path watched = WatchedFileSystem.watch(data(), call -> {
            if (call.kind() == DiskCall.Kind.LOOK_UP && call.file().endsWith("archive.db")) {
                lookedUp[0]++;
                if (lookedUp[0] == failing) {
                    throw new FileSystemException(call.file().toString(), null, "Input/output error");
                }
            }
        });
        try (OfflineStint stint = open(watched)) {
            IntStream.range(9, 13).forEach(number -> logUnlessUnavailable(stint, number));
        }

        assertThat(stored()).containsAll(numbers(9));
    }

    private static void logUnlessUnavailable(Stint stint, int number) {
        try {
            log(stint, number);
        } catch (Unavailable failure) {
            assertThat(failure.code()).isIn("state-not-stored", "state-unreadable");
        }
    }

    @Test
    void an_archive_that_cannot_be_looked_up_is_not_reported_as_missing() {
        fill(0, 9);
        try (OfflineStint stint = open(failing(DiskCall.Kind.LOOK_UP, "archive.db"))) {
            assertFails("state-unreadable", "Input/output error", () -> entries(stint));
        }
    }

    @Test
    void old_data_that_cannot_be_looked_up_are_not_replaced_by_a_new_workspace() throws IOException {
        fill(0, 3);
        Path old = home.resolve("offline.json");
        Files.move(data().resolve("recent.json"), old);
        Path watched = WatchedFileSystem.watch(home, new FailingCalls(DiskCall.Kind.LOOK_UP, "offline.json"));

        assertFails(
                "state-unreadable",
                "Input/output error",
                () -> OfflineFixture.seed()
                        .importing(watched.resolve("offline.json"))
                        .open(watched.resolve("offline")));

        try (OfflineStint stint = OfflineFixture.seed().importing(old).open(data())) {
            assertThat(entries(stint)).isEqualTo(numbers(3));
        }
    }

    @Test
    void a_write_is_done_although_its_lock_cannot_be_closed() {
        fill(0, 2);
        try (OfflineStint stint = open(failing(DiskCall.Kind.CLOSE, "recent.json.lock"))) {
            assertThat(log(stint, 2).description()).isEqualTo("entry 2");
        }

        assertThat(stored()).isEqualTo(numbers(3));
    }

    @Test
    void a_lock_that_cannot_be_created_is_reported_as_a_failed_write() throws IOException {
        fill(0, 2);
        Files.delete(data().resolve("recent.json.lock"));
        try (OfflineStint stint = open(failing(DiskCall.Kind.CREATE, "recent.json.lock"))) {
            assertFails("state-not-stored", "Input/output error", () -> log(stint, 2));
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> log(stint, 2))
                    .satisfies(error -> assertThat(error.hint())
                            .isEqualTo("free disk space or make " + data() + " writable; nothing was changed"));
            assertThat(entries(stint)).isEqualTo(numbers(2));
        }
    }

    @Test
    void no_file_remains_if_the_process_ends_while_it_creates_the_archive() throws IOException {
        fill(0, 4);
        // The process ends as it flushes the first file of the archive, whichever that is, so that it deletes nothing.
        DiskListener ended = call -> {
            if (String.valueOf(call.file().getFileName()).contains("archive.db")
                    && (call.kind() == DiskCall.Kind.FLUSH || call.kind() == DiskCall.Kind.DELETE)) {
                throw new IOException("ended");
            }
        };
        try (OfflineStint stint = open(WatchedFileSystem.watch(data(), ended))) {
            logUnlessUnavailable(stint, 4);
        }
        fill(5, 6);

        try (Stream<Path> files = Files.list(data())) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("recent.json", "recent.json.lock", "archive.db");
        }
    }

    @Test
    void a_folder_is_created_in_one_that_cannot_be_listed() {
        Path watched = WatchedFileSystem.watch(data(), call -> {
            if (call.file().equals(home)) {
                throw new AccessDeniedException(home.toString());
            }
        });
        try (OfflineStint stint = open(watched)) {
            log(stint, 0);
        }

        assertThat(stored()).isEqualTo(numbers(1));
    }

    @Test
    void a_link_that_cannot_be_followed_is_not_replaced() throws IOException {
        fill(0, 2);
        Path target = Files.move(data().resolve("recent.json"), home.resolve("target.json"));
        Path link = Files.createSymbolicLink(data().resolve("recent.json"), target);
        int[] lookedUp = {0};
        Path watched = WatchedFileSystem.watch(data(), call -> {
            // The first one is whether it is a link.
            if (call.kind() == DiskCall.Kind.LOOK_UP && call.file().equals(link) && lookedUp[0]++ == 0) {
                throw new FileSystemException(link.toString(), null, "Input/output error");
            }
        });
        try (OfflineStint stint = open(watched)) {
            assertFails("state-not-stored", "it is a link", () -> log(stint, 2));
        }

        assertThat(link).isSymbolicLink();
        assertThat(stored()).isEqualTo(numbers(2));
    }

    @Test
    void an_error_names_the_file_and_not_its_temporary_file() {
        fill(0, 2);
        for (DiskCall.Kind kind : List.of(DiskCall.Kind.OPEN_TO_WRITE, DiskCall.Kind.SET_PERMISSIONS)) {
            try (OfflineStint stint = open(failing(kind, ".recent.json."))) {
                assertFails(
                        "state-not-stored",
                        "cannot write " + data().resolve("recent.json") + ": Input/output error: "
                                + data().resolve("recent.json"),
                        () -> log(stint, 2));
            }
        }
    }

    @Test
    void a_write_that_only_archived_entries_has_changed_nothing_if_that_is_not_flushed() {
        try (OfflineStint stint = OfflineFixture.seed().open(data())) {
            IntStream.range(0, 6).forEach(number -> log(stint, number));
        }
        try (OfflineStint stint = open(failing(DiskCall.Kind.FLUSH, "offline"))) {
            assertFails("state-not-stored", "the disk does not confirm", () -> log(stint, 6));
        }

        assertThat(stored()).isEqualTo(numbers(6));
    }
}
