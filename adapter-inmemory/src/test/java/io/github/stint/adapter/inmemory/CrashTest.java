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

/** Kills a process in the middle of its work, many times, and looks at what it left. */
class CrashTest {

    private static final int KILLS = 100;

    @TempDir
    private Path folder;

    /** The process that is killed: it stores one entry after the other, and tells after each that it is stored. */
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
    void leavesTheOldStateOrTheNewOneWhenItIsKilledAtAnyMoment() throws Exception {
        Path file = folder.resolve("state.json");
        Random random = new Random(20_260_302);
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = writeAndKill(file, 1 + random.nextInt(6), random.nextInt(400_000));

            List<String> found = entries(InMemoryFixture.seed().storedIn(file)).stream()
                    .map(TimeEntry::description)
                    .toList();

            // What was told to be stored is there; the one that was on its way may be there too.
            assertThat(found).as("kill %d", kill).hasSizeBetween(acknowledged, acknowledged + 1);
            assertThat(found)
                    .containsExactlyElementsOf(IntStream.iterate(found.size() - 1, at -> at >= 0, at -> at - 1)
                            .mapToObj(at -> "entry " + at)
                            .toList());
        }
    }

    /** Lets it store at least so many entries, spins a little, kills it, and returns how many it had told of. */
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
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int acknowledged = 0;
            for (int line = 0; line < entries; line++) {
                acknowledged = Integer.parseInt(told.readLine());
            }
            for (int spin = 0; spin < spins; spin++) {
                Thread.onSpinWait();
            }
            // By its handle, because the process itself would close the stream that is still to be read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            // It may have told of more before it died; half a line at the end tells of nothing.
            for (String line = told.readLine(); line != null; line = told.readLine()) {
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
