package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each step that changes a file fails once, before and after it has taken effect; and the power fails after each step. The next process
 * finds what was acknowledged, and at most the write that was in progress.
 */
class InterruptedStepsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ArchivingLimits LIMITS = new ArchivingLimits(3, 1);
    private static final int WRITES = Integer.getInteger("stint.steps.writes", 12);

    @TempDir
    private Path folder;

    /** The descriptions of all entries by id, in the order of ids. */
    private static Map<String, String> stored(Stint stint) {
        Map<String, String> found = new TreeMap<>();
        stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all(), 3)
                .forEach(entry -> assertThat(found.put(entry.id().value(), entry.description()))
                        .as("an entry that is listed again")
                        .isNull());
        return found;
    }

    private static Map<String, String> storedIn(Path data, ArchivingLimits limits) {
        try (OfflineStint stint = OfflineFixture.seed().limits(limits).open(data)) {
            return stored(stint);
        }
    }

    /** Creates, changes and deletes entries in turns: recent ones and archived ones. */
    private static void write(Stint stint, int number) {
        List<TimeEntry> entries = stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                .toList();
        if (number % 6 == 4) {
            stint.timeEntries()
                    .update(
                            OfflineFixture.WORKSPACE,
                            entries.get(entries.size() - 1).id(),
                            TimeEntryChange.builder()
                                    .description("changed by " + number)
                                    .build());
        } else if (number % 6 == 5) {
            stint.timeEntries()
                    .delete(
                            OfflineFixture.WORKSPACE,
                            entries.get(number % 4 == 1 ? 0 : entries.size() / 2)
                                    .id());
        } else {
            Instant start = NINE.plusSeconds(number * 7 % 11);
            stint.timeEntries()
                    .create(
                            OfflineFixture.WORKSPACE,
                            NewTimeEntry.builder()
                                    .interval(TimeInterval.of(start, start.plusSeconds(60)))
                                    .description("entry " + number)
                                    .build());
        }
    }

    /** The failure of a step, which stands for a failed call of the system or a crash. */
    private static Unavailable planned() {
        return new Unavailable("test", "planned", "planned", "none", false);
    }

    @Test
    void each_step_may_fail() {
        int steps = 1;
        boolean failed = true;
        while (failed) {
            Path data = folder.resolve("data" + steps);
            failed = failAt(steps, data);
            steps++;
        }
        assertThat(steps).isGreaterThan(2 * WRITES);
    }

    /** Returns whether the step was reached. */
    private boolean failAt(int failing, Path data) {
        int[] reached = {0};
        RecordedSteps steps = new RecordedSteps(step -> {
            reached[0]++;
            if (reached[0] == failing) {
                throw planned();
            }
        });
        boolean failed = false;
        for (int number = 0; number < WRITES; number++) {
            Map<String, String> before = Files.exists(data) ? storedIn(data, LIMITS) : Map.of();
            try (OfflineStint stint =
                    steps.around(OfflineFixture.seed().limits(LIMITS)).open(data)) {
                write(stint, number);
            } catch (Unavailable failure) {
                assertThat(failure.code()).isEqualTo("planned");
                failed = true;
                assertOldOrNew(before, storedIn(data, LIMITS), failing);
            }
        }
        return failed;
    }

    private static void assertOldOrNew(Map<String, String> before, Map<String, String> after, int failing) {
        Map<String, String> differing = new HashMap<>(before);
        differing.entrySet().removeAll(after.entrySet());
        Map<String, String> added = new HashMap<>(after);
        added.entrySet().removeAll(before.entrySet());
        assertThat(differing.size() + added.size())
                .as("step %d: %s became %s", failing, before, after)
                .isLessThanOrEqualTo(2);
        assertThat(Math.abs(before.size() - after.size())).isLessThanOrEqualTo(1);
        assertThat(differing.size() == 1
                        && added.size() == 1
                        && !differing.keySet().equals(added.keySet()))
                .isFalse();
    }

    /** What the disk contains after a step, and the number of writes that were acknowledged before it. */
    private record OnDisk(ByteBuffer recent, Optional<ByteBuffer> archive, int acknowledged) {}

    @Test
    void the_power_may_fail_after_each_step() throws IOException {
        Path data = folder.resolve("data");
        List<OnDisk> recorded = new ArrayList<>();
        List<Map<String, String>> acknowledged = new ArrayList<>(List.of(Map.of()));
        RecordedSteps steps = new RecordedSteps(step -> {
            if (step.startsWith("after")) {
                recorded.add(onDisk(data, acknowledged.size() - 1));
            }
        });
        try (OfflineStint stint =
                steps.around(OfflineFixture.seed().limits(LIMITS)).open(data)) {
            for (int number = 0; number < WRITES; number++) {
                write(stint, number);
                acknowledged.add(stored(stint));
            }
        }

        for (int step = 0; step < recorded.size(); step++) {
            OnDisk disk = recorded.get(step);
            Path copy = Files.createDirectory(folder.resolve("copy" + step));
            Files.write(copy.resolve("recent.json"), disk.recent().array());
            if (disk.archive().isPresent()) {
                Files.write(copy.resolve("archive.db"), disk.archive().get().array());
            }
            int next = Math.min(disk.acknowledged() + 1, WRITES);
            Map<String, String> found = storedIn(copy, LIMITS);
            assertThat(found)
                    .as("after step %d", step)
                    .isIn(acknowledged.get(disk.acknowledged()), acknowledged.get(next));
            // Another version that archives later finds the same, and so does a write that archives first.
            assertThat(storedIn(copy, ArchivingLimits.DEFAULT)).isEqualTo(found);
            try (OfflineStint stint = OfflineFixture.seed().limits(LIMITS).open(copy)) {
                write(stint, 0);
                assertThat(stored(stint)).hasSize(found.size() + 1).containsAllEntriesOf(found);
            }
        }
        assertThat(recorded).hasSizeGreaterThan(WRITES + 3);
    }

    private static OnDisk onDisk(Path data, int acknowledged) {
        try {
            Path archive = data.resolve("archive.db");
            return new OnDisk(
                    ByteBuffer.wrap(Files.readAllBytes(data.resolve("recent.json"))),
                    Files.exists(archive)
                            ? Optional.of(ByteBuffer.wrap(Files.readAllBytes(archive)))
                            : Optional.empty(),
                    acknowledged);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_step_that_fails_leaves_no_stray_file() throws IOException {
        Path data = folder.resolve("data7");
        assertThat(failAt(7, data)).isTrue();
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("recent.json", "recent.json.lock", "archive.db");
        }
    }
}
