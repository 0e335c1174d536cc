package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.offline.disk.DiskCall;
import io.github.stint.adapter.offline.disk.DiskListener;
import io.github.stint.adapter.offline.disk.WatchedFileSystem;
import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.Stint;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The first call of the system fails, then the second, and so on, until a write makes fewer calls: only this call, and this one and all later
 * ones. Afterwards, the store contains what the caller has learned. The calls that SQLite makes are not among them; see
 * {@link FullDatabaseTest}.
 */
class FailingCallsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    /** A write archives entries if there are more than three recent ones. */
    private static final ArchivingLimits SMALL = new ArchivingLimits(3, 1);

    private static final Set<String> FILES = Set.of("recent.json", "recent.json.lock", "archive.db");

    @TempDir
    private Path folder;

    /** What is stored before, and the write that fails. */
    enum Write {
        /** The folder and its parent do not exist. */
        FIRST_USE(false, 0, 0),
        IMPORT(true, 0, 0),
        CREATE(false, 9, 2),
        UPDATE_OF_ARCHIVED(false, 9, 2),
        DELETE(false, 9, 2),
        DELETE_OF_ARCHIVED(false, 9, 2),
        /** The database does not exist. */
        FIRST_ARCHIVING(true, 0, 6),
        ARCHIVING(true, 9, 6),
        /** The files are symbolic links to files of another folder. */
        ARCHIVING_BEHIND_LINKS(true, 9, 6);

        /** Whether the write archives entries. */
        private final boolean archives;

        private final int archived;
        private final int recent;

        Write(boolean archives, int archived, int recent) {
            this.archives = archives;
            this.archived = archived;
            this.recent = recent;
        }

        void prepare(Path home) throws IOException {
            if (this == IMPORT) {
                writeOldFile(home);
            } else if (this != FIRST_USE) {
                fill(data(home), SMALL, 0, archived);
                fill(data(home), ArchivingLimits.DEFAULT, archived, archived + recent);
            }
            if (this == ARCHIVING_BEHIND_LINKS) {
                link(home);
            }
        }

        OfflineStint open(Path home) {
            return OfflineFixture.seed()
                    .limits(archives ? SMALL : ArchivingLimits.DEFAULT)
                    .importing(old(home))
                    .open(data(home));
        }

        void perform(Stint stint) {
            switch (this) {
                case FIRST_USE, IMPORT -> {
                    // To open it is the write.
                }
                case CREATE, FIRST_ARCHIVING, ARCHIVING, ARCHIVING_BEHIND_LINKS -> log(stint, 100);
                case UPDATE_OF_ARCHIVED ->
                    stint.timeEntries()
                            .update(
                                    OfflineFixture.WORKSPACE,
                                    idOf("entry 0", stint),
                                    TimeEntryChange.builder()
                                            .description("changed")
                                            .build());
                case DELETE -> stint.timeEntries().delete(OfflineFixture.WORKSPACE, idOf("entry 10", stint));
                case DELETE_OF_ARCHIVED -> stint.timeEntries().delete(OfflineFixture.WORKSPACE, idOf("entry 0", stint));
            }
        }
    }

    /** How many calls fail. */
    enum Failure {
        ONCE,
        FROM_THEN_ON
    }

    private static Path data(Path home) {
        return home.resolve("share").resolve("offline");
    }

    private static Path old(Path home) {
        return home.resolve("offline.json");
    }

    /** The first format is the second one without an archive. */
    private static void writeOldFile(Path home) throws IOException {
        Path source = home.resolveSibling("source");
        fill(source, ArchivingLimits.DEFAULT, 0, 6);
        Files.writeString(
                old(home),
                Files.readString(source.resolve("recent.json")).replaceFirst("\"format\":3", "\"format\":1"));
    }

    private static Path target(Path home) {
        return home.resolve("target");
    }

    private static void link(Path home) throws IOException {
        Files.createDirectory(target(home));
        Files.delete(data(home).resolve("recent.json.lock"));
        for (String name : List.of("recent.json", "archive.db")) {
            Files.move(data(home).resolve(name), target(home).resolve(name));
            Files.createSymbolicLink(data(home).resolve(name), Path.of("..", "..", "target", name));
        }
    }

    private static void fill(Path data, ArchivingLimits limits, int from, int to) {
        try (OfflineStint stint = OfflineFixture.seed().limits(limits).open(data)) {
            IntStream.range(from, to).forEach(number -> log(stint, number));
        }
    }

    private static void log(Stint stint, int number) {
        stint.timeEntries()
                .create(
                        OfflineFixture.WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(NINE.plusSeconds(number), NINE.plusSeconds(number + 60)))
                                .description("entry " + number)
                                .build());
    }

    private static Stream<TimeEntry> entries(Stint stint) {
        return stint.timeEntries().all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all(), 2);
    }

    private static TimeEntryId idOf(String description, Stint stint) {
        return entries(stint)
                .filter(entry -> entry.description().equals(description))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The descriptions of all entries by id. */
    private static Map<String, String> stored(Stint stint) {
        Map<String, String> found = new TreeMap<>();
        entries(stint).forEach(entry -> found.put(entry.id().value(), entry.description()));
        return found;
    }

    private static Map<String, String> storedIn(Write write, Path home) {
        try (OfflineStint stint = write.open(home)) {
            return stored(stint);
        }
    }

    private static List<String> files(Path home) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path each : List.of(data(home), target(home))) {
            if (Files.exists(each)) {
                try (Stream<Path> files = Files.list(each)) {
                    files.forEach(file -> names.add(String.valueOf(file.getFileName())));
                }
            }
        }
        return names;
    }

    /** Lets calls fail from a number on. */
    private static final class FailingDisk implements DiskListener {

        private final int first;
        private final Failure failure;
        private final List<DiskCall> calls = new ArrayList<>();
        private boolean repaired;

        FailingDisk(int first, Failure failure) {
            this.first = first;
            this.failure = failure;
        }

        boolean wasReached() {
            return calls.size() >= first;
        }

        /** The file cannot be deleted, or Java creates and closes it in one call that fails. */
        boolean mayLeaveTemporaryFile() {
            return failure == Failure.FROM_THEN_ON
                    || (wasReached() && calls.get(first - 1).kind() == DiskCall.Kind.CLOSE);
        }

        void repair() {
            repaired = true;
        }

        @Override
        public void before(DiskCall call) throws IOException {
            if (repaired) {
                return;
            }
            calls.add(call);
            if (calls.size() == first || (calls.size() > first && failure == Failure.FROM_THEN_ON)) {
                throw failure(call);
            }
        }

        /** Errors of open files have no name. */
        private static IOException failure(DiskCall call) {
            return switch (call.kind()) {
                case WRITE -> new IOException("No space left on device");
                case READ, LOCK, CLOSE, FLUSH -> new IOException("Input/output error");
                case RENAME ->
                    new FileSystemException(call.file().toString(), call.to().toString(), "Input/output error");
                case LOOK_UP, LIST, OPEN_TO_READ, OPEN_TO_WRITE, CREATE, CREATE_FOLDER, SET_PERMISSIONS, DELETE ->
                    new FileSystemException(call.file().toString(), null, "Input/output error");
            };
        }

        @Override
        public String toString() {
            return "call " + first + ": "
                    + (wasReached()
                            ? calls.get(first - 1).kind() + " "
                                    + calls.get(first - 1).file()
                            : "not reached");
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_one_call_fails(Write write) throws IOException {
        eachCallFails(write, Failure.ONCE);
    }

    @ParameterizedTest
    @EnumSource
    void a_call_and_all_later_ones_fail(Write write) throws IOException {
        eachCallFails(write, Failure.FROM_THEN_ON);
    }

    private void eachCallFails(Write write, Failure failure) throws IOException {
        Path template = Files.createDirectory(folder.resolve("template"));
        write.prepare(template);
        Map<String, String> before = storedIn(write, copy(template, folder.resolve("before")));
        Path done = copy(template, folder.resolve("done"));
        try (OfflineStint stint = write.open(done)) {
            write.perform(stint);
        }
        Map<String, String> after = storedIn(write, done);

        FailingDisk disk;
        int number = 0;
        do {
            number++;
            disk = new FailingDisk(number, failure);
            fails(write, disk, copy(template, folder.resolve("home" + number)), before, after);
        } while (disk.wasReached());
        // The write, the flush and the rename at least.
        assertThat(number).isGreaterThan(10);
    }

    private static void fails(
            Write write, FailingDisk disk, Path home, Map<String, String> before, Map<String, String> after)
            throws IOException {
        Path watched = WatchedFileSystem.watch(home, disk);
        boolean unknown = false;
        Map<String, String> expected = after;
        try (OfflineStint stint = write.open(watched)) {
            try {
                write.perform(stint);
            } catch (StintException failure) {
                assertClear(failure, home, disk);
                unknown = failure instanceof OutcomeUnknown;
                expected = before;
            }
            disk.repair();
            assertThat(stored(stint))
                    .as("as this object sees it after %s", disk)
                    .isEqualTo(storedIn(write, home));
        } catch (StintException failure) {
            assertClear(failure, home, disk);
            unknown = failure instanceof OutcomeUnknown;
            expected = before;
        }
        boolean wasReached = disk.wasReached();
        assertThat(files(home))
                .as("files after %s", disk)
                .filteredOn(file -> !file.endsWith(".tmp") || !disk.mayLeaveTemporaryFile())
                .isSubsetOf(FILES);
        Map<String, String> found = storedIn(write, home);
        if (unknown) {
            assertThat(found).as("after %s", disk).isIn(before, after);
        } else {
            assertThat(found).as("after %s", disk).isEqualTo(expected);
        }
        assertThat(wasReached || found.equals(after)).isTrue();

        try (OfflineStint stint = write.open(home)) {
            log(stint, 200);
            assertThat(stored(stint))
                    .as("after %s and a write", disk)
                    .hasSize(found.size() + 1)
                    .containsAllEntriesOf(found);
        }
        assertThat(files(home)).as("files after %s and a write", disk).isSubsetOf(FILES);
        if (write == Write.ARCHIVING_BEHIND_LINKS) {
            assertThat(data(home).resolve("recent.json")).isSymbolicLink();
            assertThat(data(home).resolve("archive.db")).isSymbolicLink();
        }
    }

    private static void assertClear(StintException failure, Path home, FailingDisk disk) {
        assertThat(failure).as("after %s", disk).isInstanceOfAny(Unavailable.class, OutcomeUnknown.class);
        if (failure instanceof Unavailable) {
            assertThat(failure.code()).as("after %s", disk).isIn("state-not-stored", "state-unreadable");
            assertThat(failure.hint()).contains(home.toString());
        }
        assertThat(failure.getMessage()).contains(home.toString()).doesNotContain("Exception", "java.", "null", ".tmp");
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
            }
        }
        return to;
    }
}
