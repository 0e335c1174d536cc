package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process many times, which also archives entries and edits archived ones, and checks the data that remain. */
class CrashTest {

    /** {@code -Dstint.kills=100} kills it 100 times. */
    private static final int KILLS = Integer.getInteger("stint.kills", 6);

    /** So that entries are archived with every third write. */
    private static final ArchivingLimits LIMITS = new ArchivingLimits(4, 2);

    @TempDir
    private Path folder;

    private static OfflineStint open(Path data) {
        return OfflineFixture.seed().limits(LIMITS).open(data);
    }

    private static void create(OfflineStint stint, int number) {
        Instant start = Instant.EPOCH.plusSeconds(number);
        stint.timeEntries()
                .create(
                        OfflineFixture.WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(start, start.plusSeconds(1)))
                                .description("entry " + number)
                                .build());
    }

    /**
     * The process to kill: stores entries and prints the number of stored entries after each. It ends by itself when its standard input
     * ends, as when the process of the test is killed.
     */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            Thread parent = new Thread(Writer::haltAtEndOfInput, "parent");
            parent.setDaemon(true);
            parent.start();
            OfflineStint stint = open(Path.of(arguments[0]));
            int stored = entries(stint).size();
            while (true) {
                create(stint, stored);
                stored++;
                System.out.println(stored);
            }
        }

        /** The system closes the pipe of the parent, however that ends. */
        private static void haltAtEndOfInput() {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException broken) {
                // As the end of the input.
            }
            Runtime.getRuntime().halt(1);
        }
    }

    @Test
    void the_writer_ends_if_the_process_of_the_test_does() throws Exception {
        Process writer = start(folder.resolve("data"));
        assertThat(new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))
                        .readLine())
                .isNotNull();

        // The end of the test's process closes its end of the pipe, too.
        writer.getOutputStream().close();
        writer.getInputStream().transferTo(OutputStream.nullOutputStream());

        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesTheOldOrTheNewStateWhenTheProcessIsKilled() throws Exception {
        Path data = folder.resolve("data");
        Random random = new Random(20_260_302);
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = writeAndKill(data, 2 + random.nextInt(6), random.nextInt(400_000));

            List<String> found =
                    stored(data).stream().map(TimeEntry::description).toList();

            // All acknowledged entries are stored; the write in progress may have been stored too.
            assertThat(found).as("kill %d", kill).hasSizeBetween(acknowledged, acknowledged + 1);
            assertThat(found)
                    .as("kill %d", kill)
                    .containsExactlyElementsOf(IntStream.iterate(found.size() - 1, at -> at >= 0, at -> at - 1)
                            .mapToObj(at -> "entry " + at)
                            .toList());
        }

        // A write that was killed may have left its temporary file, which the next write deletes.
        try (OfflineStint stint = open(data)) {
            create(stint, entries(stint).size());
        }
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("recent.json", "recent.json.lock", "archive.db");
        }
    }

    /** Starts the writer, waits for the given number of entries, spins, kills it, and returns the number of acknowledged entries. */
    private static int writeAndKill(Path data, int entries, int spins) throws IOException, InterruptedException {
        Process process = start(data);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int acknowledged = 0;
            for (int line = 0; line < entries; line++) {
                acknowledged = Integer.parseInt(output.readLine());
            }
            for (int spin = 0; spin < spins; spin++) {
                Thread.onSpinWait();
            }
            // Uses the handle, because Process.destroyForcibly closes the stream that is read below.
            process.toHandle().destroyForcibly();
            process.waitFor();
            // The writer may have acknowledged more entries. An incomplete last line is a smaller number.
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged = Math.max(acknowledged, Integer.parseInt(line));
            }
            return acknowledged;
        }
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<TimeEntry> stored(Path data) {
        try (OfflineStint stint = open(data)) {
            return entries(stint);
        }
    }

    private static List<TimeEntry> entries(OfflineStint stint) {
        return stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                .toList();
    }
}
