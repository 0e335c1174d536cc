package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.adapter.offline.internal.archive.Archive;
import io.github.stint.adapter.offline.internal.archive.ArchiveChanges;
import io.github.stint.adapter.offline.internal.archive.ArchiveView;
import io.github.stint.core.Stint;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database of the archive: what is in it, and what happens if it is damaged, locked or of another time. */
class ArchiveFilesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ArchivingLimits LIMITS = new ArchivingLimits(3, 1);
    private static final int ENTRIES = 9;

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data & more?");
    }

    private Path database() {
        return data().resolve("archive.db");
    }

    private Path recent() {
        return data().resolve("recent.json");
    }

    private OfflineStint open() {
        return OfflineFixture.seed()
                .limits(LIMITS)
                .lockTimeout(Duration.ofMillis(50))
                .open(data());
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

    private static List<String> entries(Stint stint) {
        return stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all(), 2)
                .map(TimeEntry::description)
                .toList();
    }

    private static List<String> numbers(int count) {
        return IntStream.iterate(count - 1, number -> number >= 0, number -> number - 1)
                .mapToObj(number -> "entry " + number)
                .toList();
    }

    /** Most of the entries are in the archive afterwards. */
    private void fill() {
        try (OfflineStint stint = open()) {
            IntStream.range(0, ENTRIES).forEach(number -> log(stint, number));
            assertThat(entries(stint)).isEqualTo(numbers(ENTRIES));
        }
    }

    private void assertRejected(String code, String part) {
        try (OfflineStint stint = open()) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> entries(stint))
                    .satisfies(error -> {
                        assertThat(error.code()).isEqualTo(code);
                        assertThat(error.getMessage()).contains(part).doesNotContain("Exception", "java.", "null");
                    });
        }
    }

    @Test
    void can_be_inspected_with_ordinary_tools() throws Exception {
        fill();

        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + database().toUri());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*), min(start), min(description), min(workspace) FROM readable")) {
            assertThat(row.getInt(1)).isBetween(ENTRIES - 3, ENTRIES - 1);
            assertThat(row.getString(2)).isEqualTo("2026-03-02T09:00:00Z");
            assertThat(row.getString(3)).isEqualTo("entry 0");
            assertThat(row.getString(4)).isEqualTo(OfflineFixture.WORKSPACE.value());
        }
    }

    /** Entries of the archive may reach an instant, although the file does not state when they ended. */
    @Test
    void is_read_for_reports_if_an_earlier_version_did_not_record_its_latest_ends() throws IOException {
        fill();
        String[] lines = Files.readString(recent()).split("\n", 2);
        String body = lines[1].replaceFirst("\"latestEnds\":\\{[^}]*},", "");
        assertThat(body).isNotEqualTo(lines[1]);
        CRC32 checksum = new CRC32();
        checksum.update(body.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                recent(),
                lines[0].replaceFirst("crc32\":\"[0-9a-f]+", "crc32\":\"" + Long.toHexString(checksum.getValue()))
                        + "\n" + body);

        for (int added : List.of(ENTRIES, 2 * ENTRIES)) {
            try (OfflineStint stint = open()) {
                assertThat(stint.timeEntries()
                                .all(
                                        OfflineFixture.WORKSPACE,
                                        OfflineFixture.USER.id(),
                                        TimeEntryQuery.builder()
                                                .reaching(NINE.plusSeconds(60))
                                                .build())
                                .map(TimeEntry::description))
                        .contains("entry 0", "entry 1");
                IntStream.range(added, added + ENTRIES).forEach(number -> log(stint, number));
            }
        }
    }

    @Test
    void only_the_owner_can_use_it_and_its_permissions_are_kept() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        fill();
        assertThat(permissions()).isEqualTo("rw-------");

        Files.setPosixFilePermissions(database(), PosixFilePermissions.fromString("rw-r-----"));
        try (OfflineStint stint = open()) {
            IntStream.range(ENTRIES, 2 * ENTRIES).forEach(number -> log(stint, number));
        }

        assertThat(permissions()).isEqualTo("rw-r-----");
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(database()));
    }

    @Test
    void is_not_read_for_the_first_items_of_a_list() throws IOException {
        int kept = ArchivingLimits.DEFAULT.kept();
        int stored = kept + 3;
        try (OfflineStint stint = OfflineFixture.seed()
                .limits(new ArchivingLimits(kept + 1, kept))
                .open(data())) {
            IntStream.range(0, stored).forEach(number -> log(stint, number));
        }
        Files.delete(database());

        try (OfflineStint stint = open()) {
            Stream<TimeEntry> all = stint.timeEntries()
                    .all(
                            OfflineFixture.WORKSPACE,
                            OfflineFixture.USER.id(),
                            TimeEntryQuery.all(),
                            PageRequest.BULK_SIZE);
            assertThat(all.limit(100).map(TimeEntry::description))
                    .containsExactlyElementsOf(numbers(stored).subList(0, 100));
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> entries(stint));
        }
    }

    @Test
    void is_not_replaced_by_an_empty_list_if_it_is_missing() throws IOException {
        fill();
        Files.delete(database());

        assertRejected("state-damaged", "archive.db is damaged: it is missing");
        assertThat(database()).doesNotExist();
    }

    @Test
    void is_not_created_by_a_write_if_entries_are_only_in_the_missing_one() throws IOException {
        fill();
        Files.delete(database());

        assertNotArchived("archive.db is damaged: it is missing");
        assertThat(database()).doesNotExist();
    }

    /** Writes until entries have to be archived, which fails. */
    private void assertNotArchived(String message) {
        try (OfflineStint stint = open()) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> IntStream.range(ENTRIES, 2 * ENTRIES).forEach(number -> log(stint, number)))
                    .satisfies(error -> {
                        assertThat(error.code()).isEqualTo("state-damaged");
                        assertThat(error.getMessage()).contains(message);
                    });
        }
    }

    @Test
    void an_older_backup_is_not_written() throws IOException {
        fill();
        Path backup = Files.copy(database(), folder.resolve("backup"));
        try (OfflineStint stint = open()) {
            IntStream.range(ENTRIES, 2 * ENTRIES).forEach(number -> log(stint, number));
        }
        Files.copy(backup, database(), StandardCopyOption.REPLACE_EXISTING);

        assertNotArchived("it is older than the recent data");
        assertThat(database()).hasSameBinaryContentAs(backup);
    }

    @Test
    void is_not_written_if_it_is_newer_than_the_recent_data() throws IOException {
        open().close();
        Path backup = Files.copy(recent(), folder.resolve("backup"));
        fill();
        Files.copy(backup, recent(), StandardCopyOption.REPLACE_EXISTING);

        assertNotArchived("recent.json is damaged: it is older than its archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no database at all, but a text that is long enough to be one"})
    void is_rejected_if_it_is_another_file(String content) throws IOException {
        fill();
        Files.writeString(database(), content.repeat(content.isEmpty() ? 1 : 100));

        assertRejected("state-damaged", "archive.db is damaged");
    }

    @Test
    void is_rejected_if_its_pages_are_damaged() throws IOException {
        fill();
        byte[] content = Files.readAllBytes(database());
        for (int at = 4096; at < content.length; at++) {
            content[at] = (byte) 0xa5;
        }
        Files.write(database(), content);

        assertRejected("state-damaged", "archive.db is damaged");
    }

    @Test
    void is_rejected_if_it_is_a_folder_or_a_pipe() throws Exception {
        fill();
        Files.delete(database());
        Files.createDirectory(database());
        assertRejected("state-unreadable", "it is a folder");

        Files.delete(database());
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", database().toString()).start().waitFor() == 0);
        assertRejected("state-unreadable", "it is not a regular file");
    }

    @Test
    void is_rejected_if_a_newer_version_has_written_it() throws Exception {
        fill();
        change("PRAGMA user_version = 2");

        assertRejected("state-too-new", "format 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE time_entries SET end = start - 1",
                "UPDATE time_entries SET type = 'NAP'",
                "UPDATE time_entries SET custom_fields = '{'",
                "UPDATE time_entries SET custom_fields = '{\"a\":{}}'",
                "UPDATE time_entries SET tags = 'a  b'",
                "UPDATE time_entries SET project = 'not an id!'",
                "DROP TABLE time_entries"
            })
    void is_rejected_if_its_content_is_invalid(String command) throws Exception {
        fill();
        change(command);

        assertRejected("state-damaged", "archive.db is damaged");
    }

    private void change(String command) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + database().toUri());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void is_reported_as_in_use_while_another_program_locks_it() throws Exception {
        fill();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + database().toUri());
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertRejected("state-in-use", "archive.db is still locked");
            statement.execute("ROLLBACK");
        }
        try (OfflineStint stint = open()) {
            assertThat(entries(stint)).hasSize(ENTRIES);
        }
    }

    @Test
    void is_rejected_if_it_is_of_an_older_backup_than_the_recent_data() throws IOException {
        fill();
        Path backup = Files.copy(database(), folder.resolve("backup"));
        try (OfflineStint stint = open()) {
            IntStream.range(ENTRIES, 2 * ENTRIES).forEach(number -> log(stint, number));
        }
        Files.copy(backup, database(), StandardCopyOption.REPLACE_EXISTING);

        assertRejected("state-damaged", "it is older than the recent data");
    }

    @Test
    void recent_data_of_an_older_backup_than_the_archive_are_rejected() throws IOException {
        fill();
        Path backup = Files.copy(recent(), folder.resolve("backup"));
        try (OfflineStint stint = open()) {
            IntStream.range(ENTRIES, 2 * ENTRIES).forEach(number -> log(stint, number));
        }
        Files.copy(backup, recent(), StandardCopyOption.REPLACE_EXISTING);

        assertRejected("state-damaged", "recent.json is damaged: it is older than its archive");
    }

    @Test
    void missing_recent_data_are_not_created_beside_an_archive() throws IOException {
        fill();
        Files.delete(recent());

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(this::open)
                .satisfies(error -> assertThat(error.code()).isEqualTo("state-damaged"));
        assertThat(recent()).doesNotExist();
    }

    /** Every state of both files between the steps is the same state, also if later writes change it before entries are archived again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void an_interruption_between_the_steps_changes_nothing(int failing) {
        int[] steps = {0};
        List<TimeEntry> stored = new ArrayList<>();
        try (OfflineStint stint = OfflineFixture.seed()
                .limits(LIMITS)
                .archive(archive -> new FailingArchive(archive, () -> {
                    steps[0]++;
                    return steps[0] == failing;
                }))
                .open(data())) {
            for (int number = 0; number < ENTRIES; number++) {
                try {
                    stored.add(log(stint, number));
                } catch (Unavailable interrupted) {
                    assertThat(interrupted.code()).isEqualTo("test");
                    assertThat(entries(stint)).hasSize(stored.size());
                }
            }
        }
        // Another version may archive later, and changes in between must not be lost.
        try (OfflineStint other = OfflineFixture.seed().open(data())) {
            TimeEntry deleted = stored.remove(1);
            other.timeEntries().delete(OfflineFixture.WORKSPACE, deleted.id());
            TimeEntry last = stored.remove(stored.size() - 1);
            other.timeEntries().delete(OfflineFixture.WORKSPACE, last.id());
            other.timeEntries()
                    .update(
                            OfflineFixture.WORKSPACE,
                            stored.get(0).id(),
                            TimeEntryChange.builder().description("changed").build());
        }
        try (OfflineStint stint = open()) {
            log(stint, 100);
            List<String> found = entries(stint);
            assertThat(found).hasSize(stored.size() + 1).startsWith("entry 100").endsWith("changed");
            assertThat(found.subList(1, found.size() - 1))
                    .containsExactlyInAnyOrderElementsOf(stored.subList(1, stored.size()).stream()
                            .map(TimeEntry::description)
                            .toList());
        }
    }

    /** Fails before and after changes of the archive, as a crash would. */
    private record FailingArchive(Archive archive, BooleanSupplier fails) implements Archive {

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
            failIfPlanned();
            archive.apply(changes, check);
            failIfPlanned();
        }

        private void failIfPlanned() {
            if (fails.getAsBoolean()) {
                throw new Unavailable("test", "test", "planned", "none", false);
            }
        }

        @Override
        public void close() {
            archive.close();
        }
    }

    @Test
    void a_reader_sees_each_entry_once_while_another_process_archives() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService reading = Executors.newSingleThreadExecutor();
        try (OfflineStint writer = open();
                OfflineStint reader = OfflineFixture.seed().limits(LIMITS).open(data())) {
            log(writer, 0);
            Future<Integer> lists = reading.submit(() -> {
                int count = 0;
                while (!done.get()) {
                    List<String> found = reader
                            .timeEntries()
                            .list(
                                    OfflineFixture.WORKSPACE,
                                    OfflineFixture.USER.id(),
                                    TimeEntryQuery.all(),
                                    PageRequest.firstOf(1000))
                            .items()
                            .stream()
                            .map(TimeEntry::description)
                            .toList();
                    assertThat(found).isEqualTo(numbers(found.size()));
                    count++;
                }
                return count;
            });
            try {
                IntStream.range(1, 60).forEach(number -> logWhenPossible(writer, number));
            } finally {
                done.set(true);
            }
            assertThat(lists.get()).isPositive();
            assertThat(entries(reader)).isEqualTo(numbers(60));
        } finally {
            reading.shutdownNow();
        }
    }

    /** The reader holds the lock of the database for less than the timeout, but often. */
    private static void logWhenPossible(Stint stint, int number) {
        while (true) {
            try {
                log(stint, number);
                return;
            } catch (StintException busy) {
                assertThat(busy.code()).isEqualTo("state-in-use");
            }
        }
    }

    @Test
    void the_last_entry_can_be_deleted_from_the_archive() {
        fill();
        try (OfflineStint stint = open()) {
            List<TimeEntry> all = stint.timeEntries()
                    .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                    .toList();
            all.forEach(entry -> stint.timeEntries().delete(OfflineFixture.WORKSPACE, entry.id()));

            assertThat(entries(stint)).isEmpty();
        }
        try (OfflineStint stint = open()) {
            assertThat(entries(stint)).isEmpty();
        }
    }
}
