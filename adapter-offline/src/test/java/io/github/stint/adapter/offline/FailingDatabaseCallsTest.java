package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every n-th call of the system that SQLite makes fails, where {@code strace} can do that: on Linux, if it is installed. {@code
 * -Dstint.database.writes=500} takes more writes.
 */
class FailingDatabaseCallsTest {

    private static final int WRITES = Integer.getInteger("stint.database.writes", 24);
    private static final int MAX_READS = 50;
    /** Every second write archives entries. */
    private static final ArchivingLimits ARCHIVING = new ArchivingLimits(1, 0);

    @TempDir
    private Path folder;

    /** Writes, and compares what is stored with what it has learned; prints the number of failed calls, or what differs. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            List<String> stored = new ArrayList<>();
            int failures = 0;
            try (OfflineStint stint = OfflineFixture.seed().limits(ARCHIVING).open(Path.of(arguments[0]))) {
                for (int number = 0; number < Integer.parseInt(arguments[1]); number++) {
                    try {
                        log(stint, number);
                        stored.add(0, "entry " + number);
                    } catch (Unavailable failure) {
                        requireClear(failure);
                        failures++;
                    }
                    List<String> found = read(stint);
                    if (!found.equals(stored)) {
                        System.out.println("after " + number + ": " + found + " instead of " + stored);
                        return;
                    }
                }
            }
            System.out.println(failures);
        }

        private static void log(Stint stint, int number) {
            Instant start = Instant.EPOCH.plusSeconds(number);
            stint.timeEntries()
                    .create(
                            OfflineFixture.WORKSPACE,
                            NewTimeEntry.builder()
                                    .interval(TimeInterval.of(start, start.plusSeconds(1)))
                                    .description("entry " + number)
                                    .build());
        }

        /** A read may fail, too, but not always. */
        private static List<String> read(Stint stint) {
            Unavailable last = new Unavailable("read", "never read", "none");
            for (int read = 0; read < MAX_READS; read++) {
                try {
                    return entries(stint);
                } catch (Unavailable failure) {
                    requireClear(failure);
                    last = failure;
                }
            }
            throw last;
        }

        private static List<String> entries(Stint stint) {
            return stint.timeEntries()
                    .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                    .map(TimeEntry::description)
                    .toList();
        }

        private static void requireClear(Unavailable failure) {
            if (!List.of("state-not-stored", "state-unreadable", "state-in-use").contains(failure.code())) {
                throw failure;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'pwrite64', ENOSPC, 3+7",
        "'fdatasync,fsync,unlink', EIO, 2+5",
        "'openat', EMFILE, 2+3",
        // SQLite takes EIO of a read for a damaged disk.
        "'pread64,fcntl,pwrite64,fdatasync,fsync,unlink,openat', ENOMEM, 30+41"
    })
    void nothing_is_lost_if_calls_fail(String calls, String error, String when) throws Exception {
        Path data = folder.resolve("data");
        List<String> tracing = List.of(
                "strace",
                "-f",
                "-qq",
                "-o",
                folder.resolve("trace").toString(),
                "-P",
                data.resolve("archive.db").toString(),
                "-P",
                data.resolve("archive.db-journal").toString(),
                "-e",
                "trace=" + calls,
                "-e",
                "inject=" + calls + ":error=" + error + ":when=" + when);
        Assumptions.assumeTrue(canTrace(tracing), "strace is not installed, or may not trace");

        Process process = new ProcessBuilder(Stream.concat(
                                tracing.stream(),
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Writer.class.getName(),
                                        data.toString(),
                                        String.valueOf(WRITES)))
                        .toList())
                // Newer versions of Java warn there that the driver loads a native library.
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor())
                .as(printed + Files.readString(folder.resolve("errors")))
                .isZero();
        assertThat(printed).matches("[0-9]+");
        assertThat(Files.readString(folder.resolve("trace"))).contains("(INJECTED)");
        try (OfflineStint stint = OfflineFixture.seed().limits(ARCHIVING).open(data)) {
            int stored = WRITES - Integer.parseInt(printed);
            assertThat(Writer.entries(stint)).hasSize(stored);
            // A journal that could not be deleted is deleted with the next changes of the archive.
            Writer.log(stint, WRITES);
            Writer.log(stint, WRITES + 1);
            assertThat(Writer.entries(stint)).hasSize(stored + 2);
        }
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("recent.json", "recent.json.lock", "archive.db");
        }
    }

    private static boolean canTrace(List<String> tracing) throws InterruptedException {
        List<String> command = new ArrayList<>(tracing);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
