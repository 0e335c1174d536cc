package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process many times and checks the file that remains. */
class CrashTest {

    private static final int KILLS = 100;

    @TempDir
    private Path folder;

    /** The process to kill: stores entries and prints the number of stored entries after each. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            InMemoryStint stint = InMemoryFixture.seed().storedIn(Path.of(arguments[0]));
            int stored = entries(stint).size();
            while (true) {
                Instant start = Instant.EPOCH.plusSeconds(stored);
                stint.timeEntries()
                        .create(
                                InMemoryFixture.WORKSPACE,
                                NewTimeEntry.builder()
                                        .interval(TimeInterval.of(start, start.plusSeconds(1)))
                                        .description("entry " + stored)
                                        .build());
                stored++;
                System.out.println(stored);
            }
        }
    }

    @Test
    void leavesTheOldOrTheNewStateWhenTheProcessIsKilled() throws Exception {
        Path file = folder.resolve("state.json");
        Random random = new Random(20_260_302);
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = writeAndKill(file, 1 + random.nextInt(6), random.nextInt(400_000));

            List<String> found = entries(InMemoryFixture.seed().storedIn(file)).stream()
                    .map(TimeEntry::description)
                    .toList();

            // All acknowledged entries are stored; the write in progress may have been stored too.
            assertThat(found).as("kill %d", kill).hasSizeBetween(acknowledged, acknowledged + 1);
            assertThat(found)
                    .containsExactlyElementsOf(IntStream.iterate(found.size() - 1, at -> at >= 0, at -> at - 1)
                            .mapToObj(at -> "entry " + at)
                            .toList());
        }
    }

    /** Starts the writer, waits for the given number of entries, spins, kills it, and returns the number of acknowledged entries. */
    private static int writeAndKill(Path file, int entries, int spins) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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

    private static List<TimeEntry> entries(InMemoryStint stint) {
        return stint.timeEntries()
                .all(InMemoryFixture.WORKSPACE, InMemoryFixture.USER.id(), TimeEntryQuery.all())
                .toList();
    }
}
