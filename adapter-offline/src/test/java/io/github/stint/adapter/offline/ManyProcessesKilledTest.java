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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes write to one folder at the same time, and some are killed. {@code -Dstint.writers=16 -Dstint.writes=200} takes
 * more of both.
 */
class ManyProcessesKilledTest {

    private static final int WRITERS = Integer.getInteger("stint.writers", 3);
    private static final int WRITES = Integer.getInteger("stint.writes", 8);
    private static final ArchivingLimits LIMITS = new ArchivingLimits(6, 3);

    @TempDir
    private Path folder;

    /** Stores entries from one number to another, and prints each number that is stored. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            OfflineStint stint = open(Path.of(arguments[0]));
            int last = Integer.parseInt(arguments[3]);
            for (int number = Integer.parseInt(arguments[2]); number < last; number++) {
                create(stint, Instant.EPOCH.plusSeconds(number), arguments[1] + " " + number);
                System.out.println(number);
            }
        }
    }

    private static void create(OfflineStint stint, Instant start, String description) {
        stint.timeEntries()
                .create(
                        OfflineFixture.WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(start, start.plusSeconds(1)))
                                .description(description)
                                .build());
    }

    private static OfflineStint open(Path data) {
        return OfflineFixture.seed()
                .limits(LIMITS)
                .lockTimeout(Duration.ofMinutes(2))
                .open(data);
    }

    @Test
    void stores_each_acknowledged_entry_once() throws Exception {
        Path data = folder.resolve("data");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        Set<String> acknowledged = new HashSet<>();
        int kills = 0;
        try {
            List<Future<List<String>>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(writer(data, "writer" + writer, new Random(writer))));
            }
            for (Future<List<String>> writer : writers) {
                acknowledged.addAll(writer.get());
                kills++;
            }
        } finally {
            threads.shutdownNow();
        }

        List<String> found;
        try (OfflineStint stint = open(data)) {
            found = stint.timeEntries()
                    .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                    .map(TimeEntry::description)
                    .toList();
            // A write that was killed may have left its temporary file, which the next write deletes.
            create(stint, Instant.EPOCH, "after the kills");
        }
        assertThat(found).containsAll(acknowledged).hasSizeLessThanOrEqualTo(acknowledged.size() + kills);
        assertThat(acknowledged).hasSizeBetween(WRITERS * WRITES - kills, WRITERS * WRITES);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("recent.json", "recent.json.lock", "archive.db");
        }
    }

    /** Writes all numbers in two processes, of which the first is killed, and leaves out the one that may be in progress then. */
    private static Callable<List<String>> writer(Path data, String name, Random random) {
        return () -> {
            List<String> stored = new ArrayList<>();
            Process first = start(data, name, 0, WRITES);
            int last = -1;
            try (BufferedReader output = reader(first)) {
                int wanted = random.nextInt(WRITES - 1);
                while (last < wanted) {
                    last = Integer.parseInt(output.readLine());
                }
                first.toHandle().destroyForcibly();
                first.waitFor();
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    last = Math.max(last, Integer.parseInt(line));
                }
            }
            for (int number = 0; number <= last; number++) {
                stored.add(name + " " + number);
            }
            Process second = start(data, name, last + 2, WRITES);
            try (BufferedReader output = reader(second)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    stored.add(name + " " + line);
                }
            }
            assertThat(second.waitFor()).isZero();
            return stored;
        };
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Process start(Path data, String name, int from, int to) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.toString(),
                        name,
                        String.valueOf(from),
                        String.valueOf(to))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
