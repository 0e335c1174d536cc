package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import of a file that a version without an archive has written. */
class OldFileTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ArchivingLimits LIMITS = new ArchivingLimits(10, 5);
    private static final int ENTRIES = 25;

    @TempDir
    private Path folder;

    private List<TimeEntry> entries = List.of();
    private byte[] content = {};

    private Path old() {
        return folder.resolve("old.json");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private OfflineStint open() {
        return OfflineFixture.seed().importing(old()).limits(LIMITS).open(data());
    }

    private static List<TimeEntry> entries(Stint stint) {
        return stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                .toList();
    }

    private static TimeEntry log(Stint stint, int number) {
        return stint.timeEntries()
                .create(
                        OfflineFixture.WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(NINE, NINE.plusSeconds(number)))
                                .build());
    }

    /** The first format had no archive, and left out no field; what it has is read the same in all formats. */
    @BeforeEach
    void writes_an_old_file() throws IOException {
        Path source = folder.resolve("source");
        OfflineStint stint = OfflineFixture.seed().open(source);
        IntStream.range(0, ENTRIES).forEach(number -> log(stint, number));
        entries = entries(stint);
        Files.writeString(
                old(), Files.readString(source.resolve("recent.json")).replaceFirst("\"format\":3", "\"format\":1"));
        content = Files.readAllBytes(old());
    }

    @Test
    void is_imported_once_with_its_older_entries_in_the_archive() throws IOException {
        OfflineStint stint = open();

        assertThat(entries(stint)).isEqualTo(entries);
        assertThat(Files.readString(data().resolve("recent.json")).split("\"start\":", -1))
                .hasSize(LIMITS.kept() + 1);
        TimeEntry added = log(stint, 99);
        assertThat(entries.stream().map(TimeEntry::id)).doesNotContain(added.id());
        assertThat(entries(open())).hasSize(ENTRIES + 1);
        assertThat(old()).hasBinaryContent(content);
    }

    @Test
    void is_imported_once_by_several_at_once() throws Exception {
        ExecutorService openers = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<TimeEntry>>> opened = new ArrayList<>();
            for (int opener = 0; opener < 4; opener++) {
                opened.add(openers.submit(() -> entries(open())));
            }
            for (Future<List<TimeEntry>> each : opened) {
                assertThat(each.get()).isEqualTo(entries);
            }
        } finally {
            openers.shutdownNow();
        }
    }

    @Test
    void is_imported_again_after_a_crash_before_the_first_save() throws IOException {
        Files.createDirectories(data());
        Files.createFile(data().resolve("recent.json.lock"));
        Path half = Files.writeString(data().resolve(".recent.json.1.tmp"), "half");

        assertThat(entries(open())).isEqualTo(entries);
        assertThat(half).doesNotExist();
    }

    @Test
    void is_rejected_and_kept_if_it_is_damaged() throws IOException {
        String damaged = Files.readString(old()).replaceFirst("\"start\":1", "\"start\":2");
        Files.writeString(old(), damaged);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::open).satisfies(error -> {
            assertThat(error.code()).isEqualTo("state-damaged");
            assertThat(error.getMessage()).contains("old.json");
        });
        assertThat(old()).hasContent(damaged);
        assertThat(OfflineStint.hasData(data())).isFalse();
    }
}
