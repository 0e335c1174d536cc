package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.offline.disk.WatchedFileSystem;
import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** The database cannot grow, because the disk is full: by a limit of pages, and by a limit of the system. */
class FullDatabaseTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ArchivingLimits SMALL = new ArchivingLimits(3, 1);
    /** The description of an entry that needs a page of the database for itself. */
    private static final String LONG = "x".repeat(2_900);

    @TempDir
    private Path folder;

    private static void log(Stint stint, int number, String text) {
        stint.timeEntries()
                .create(
                        OfflineFixture.WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(NINE.plusSeconds(number), NINE.plusSeconds(number + 60)))
                                .description("entry " + number + text)
                                .build());
    }

    private static List<String> entries(Stint stint) {
        return stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                .map(TimeEntry::description)
                .map(text -> text.replace(LONG, ""))
                .toList();
    }

    private static List<String> numbers(int count) {
        return IntStream.iterate(count - 1, number -> number >= 0, number -> number - 1)
                .mapToObj(number -> "entry " + number)
                .toList();
    }

    private static OfflineStint open(Path data) {
        return OfflineFixture.seed().limits(SMALL).open(data);
    }

    /** Archives these entries, and stores others that the next write has to archive. */
    private static void fill(Path data, int archived, int recent, String text) {
        if (archived > 0) {
            try (OfflineStint stint = open(data)) {
                IntStream.range(0, archived).forEach(number -> log(stint, number, LONG));
            }
        }
        try (OfflineStint stint = OfflineFixture.seed().open(data)) {
            IntStream.range(archived, archived + recent).forEach(number -> log(stint, number, text));
        }
    }

    /** Returns the error of a write that archives entries, and checks what is stored then. */
    private static Optional<Unavailable> write(Path data, Path limited, int stored) throws IOException {
        Optional<Unavailable> error = Optional.empty();
        try (OfflineStint stint = open(limited)) {
            try {
                log(stint, stored, "");
            } catch (Unavailable failure) {
                error = Optional.of(failure);
            }
            assertThat(entries(stint)).isEqualTo(numbers(error.isPresent() ? stored : stored + 1));
        }
        assertThat(files(data)).isSubsetOf("recent.json", "recent.json.lock", "archive.db");
        assertNothingLost(data, error.isPresent() ? stored : stored + 1);
        return error;
    }

    private static void assertNothingLost(Path data, int stored) throws IOException {
        try (OfflineStint stint = open(data)) {
            assertThat(entries(stint)).isEqualTo(numbers(stored));
            log(stint, stored, "");
            assertThat(entries(stint)).isEqualTo(numbers(stored + 1));
        }
        assertThat(files(data)).containsExactlyInAnyOrder("recent.json", "recent.json.lock", "archive.db");
    }

    private static List<String> files(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static void assertClear(Unavailable failure, Path data) {
        assertThat(failure.code()).isEqualTo("state-not-stored");
        assertThat(failure.getMessage()).isEqualTo("cannot write " + data.resolve("archive.db") + ": the disk is full");
        assertThat(failure.hint()).isEqualTo("free disk space or make " + data + " writable; nothing was changed");
    }

    @Test
    void a_new_database_that_cannot_grow_changes_nothing() throws IOException {
        int failures = failures(0, 6);
        // The tables, their indexes and the entries are in pages of their own.
        assertThat(failures).isGreaterThan(8);
    }

    @Test
    void a_database_that_cannot_grow_changes_nothing() throws IOException {
        assertThat(failures(9, 6)).isGreaterThan(3);
    }

    /** Permits more and more pages, until the write succeeds, and returns how many times it failed. */
    private int failures(int archived, int recent) throws IOException {
        int failures = 0;
        int pages = archived;
        while (true) {
            pages++;
            Path data = folder.resolve("data" + pages);
            fill(data, archived, recent, LONG);
            Optional<Unavailable> error = write(
                    data, WatchedFileSystem.watch(data, call -> {}, "?max_page_count=" + pages), archived + recent);
            if (error.isEmpty()) {
                return failures;
            }
            assertClear(error.get(), data);
            failures++;
        }
    }

    /** Stores one more entry, and prints the error. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            try (OfflineStint stint = open(Path.of(arguments[0]))) {
                log(stint, Integer.parseInt(arguments[1]), "");
                System.out.println("stored");
            } catch (Unavailable failure) {
                System.out.println(failure.code() + "|" + failure.getMessage() + "|" + failure.hint());
            }
        }
    }

    /** The system lets each write fail that exceeds a size, as those to a full disk do. */
    @Test
    void a_write_that_the_system_rejects_changes_nothing() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell to limit the size of files");
        Path library = library();
        List<String> printed = new ArrayList<>();
        int blocks = 10;
        do {
            Path data = folder.resolve("data" + blocks);
            fill(data, 9, 6, "");
            String line = runLimited(blocks, library, data, 15);
            boolean stored = line.equals("stored");
            if (!stored) {
                assertThat(line)
                        .as("%d blocks", blocks)
                        .startsWith("state-not-stored|cannot write " + data)
                        .contains("make " + data + " writable; nothing was changed")
                        .doesNotContain("Exception", "null");
            }
            // The journal remains if the process could not restore the database with it, as after a crash.
            assertThat(files(data)).isSubsetOf("recent.json", "recent.json.lock", "archive.db", "archive.db-journal");
            assertNothingLost(data, stored ? 16 : 15);
            printed.add(line);
            blocks = blocks * 3 / 2;
        } while (!printed.contains("stored"));

        assertThat(printed)
                .anyMatch(line -> line.contains("recent.json"))
                .anyMatch(line -> line.contains("archive.db"));
    }

    /** The driver would unpack its library into a file that exceeds the limit. */
    private Path library() throws IOException {
        Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName())) {
            Files.copy(packed, library);
        }
        return library;
    }

    /** Runs the writer in a process that can write files of at most so many blocks, and returns what it prints. */
    private static String runLimited(int blocks, Path library, Path data, int number) throws Exception {
        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f " + blocks + " && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Dorg.sqlite.lib.path=" + library.resolveSibling(""),
                        "-Dorg.sqlite.lib.name=" + library.getFileName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.toString(),
                        String.valueOf(number))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.strip();
    }
}
