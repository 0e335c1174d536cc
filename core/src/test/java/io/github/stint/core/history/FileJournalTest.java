package io.github.stint.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.stint.core.Samples;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileJournalTest {

    private static final ChangeScope OFFICE = new ChangeScope("offline - a place", Samples.WORKSPACE);

    private static final TimeEntry FULL = Samples.timeEntry()
            .description("Line one\nand = & - + % \"two\" é 漢字")
            .projectId(new ProjectId("p1"))
            .taskId(new TaskId("t1"))
            .addTagIds(new TagId("g1"), new TagId("g2"))
            .billable(true)
            .putCustomFields(new CustomFieldId("f1"), new CustomFieldValue.Text("a text"))
            .putCustomFields(new CustomFieldId("f2"), new CustomFieldValue.Numeric(new BigDecimal("1.50")))
            .putCustomFields(new CustomFieldId("f3"), new CustomFieldValue.Flag(true))
            .putCustomFields(new CustomFieldId("f4"), new CustomFieldValue.Choices(List.of("x", "y z")))
            .names(EntryNames.builder()
                    .project("Website")
                    .client("Acme")
                    .task("Design")
                    .putTags(new TagId("g1"), "deep")
                    .build())
            .build();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("data").resolve("changes");
    }

    private FileJournal journal() {
        return new FileJournal(file());
    }

    private static Changes logged(Changes changes) {
        return changes.add(Samples.NINE, OFFICE, "log", ChangeAuthor.PERSON, Step.created(Snapshot.of(FULL)));
    }

    @Test
    void is_empty_before_the_first_change() {
        assertThat(journal().read()).isEqualTo(Changes.none());
    }

    @Test
    void stores_every_field() {
        Changes written = journal()
                .update(changes -> logged(changes)
                        .extend(1, Step.obstacle("the outcome is unknown"))
                        .extend(
                                1,
                                Step.changed(
                                        Snapshot.of(Samples.project().build()),
                                        Snapshot.of(
                                                Samples.project().name("New").build())))
                        .extend(1, Step.deleted(Snapshot.of(Samples.task().build())))
                        .extend(1, Step.deleted(Snapshot.of(Samples.client().build()))));

        Changes read = journal().read();

        assertThat(read).isEqualTo(written);
        TimeEntry entry = read.changes()
                .get(0)
                .steps()
                .get(0)
                .after()
                .flatMap(Snapshot::entry)
                .orElseThrow();
        assertThat(entry).isEqualTo(FULL);
        assertThat(entry.names()).isEqualTo(FULL.names());
    }

    @Test
    void keeps_the_text_of_other_changes() throws IOException {
        journal().update(FileJournalTest::logged);
        String before = Files.readString(file());
        // Another program may encode more than is necessary.
        Files.writeString(file(), before.replace(" log\n", " l%6Fg\n"));

        Changes changed = journal().update(FileJournalTest::logged);

        assertThat(Files.readAllLines(file()).get(1)).endsWith(" l%6Fg");
        assertThat(changed.changes()).extracting(Change::command).containsExactly("log", "log");
        assertThat(journal().read()).isEqualTo(changed);
    }

    @Test
    void writes_what_replaces_a_change() throws IOException {
        journal().update(FileJournalTest::logged);
        journal().update(FileJournalTest::logged);
        Step obstacle = Step.obstacle("the outcome is unknown");

        Changes changed = journal().update(changes -> changes.extend(1, obstacle));

        assertThat(journal().read()).isEqualTo(changed);
        assertThat(changed.changes().get(0).steps()).hasSize(2).endsWith(obstacle);
        assertThat(changed.changes().get(1).steps()).hasSize(1);
    }

    @Test
    void reads_the_line_ends_of_other_systems() throws IOException {
        Changes written = journal().update(FileJournalTest::logged);
        Files.writeString(file(), Files.readString(file()).replace("\n", "\r\n"));

        assertThat(journal().read()).isEqualTo(written);
        assertThat(journal().update(FileJournalTest::logged).changes()).hasSize(2);
        assertThat(Files.readString(file())).doesNotContain("\r");
    }

    @Test
    void stores_a_running_entry() {
        TimeEntry timer = Samples.timeEntry()
                .interval(TimeInterval.startingAt(Samples.NINE))
                .build();
        journal()
                .update(changes -> changes.add(
                        Samples.NINE, OFFICE, "start", ChangeAuthor.PERSON, Step.created(Snapshot.of(timer))));

        assertThat(journal().read().changes().get(0).steps().get(0).after().flatMap(Snapshot::entry))
                .contains(timer);
    }

    @Test
    void stores_who_made_a_change_and_remains_readable_for_earlier_versions_until_an_agent_makes_one()
            throws IOException {
        journal().update(FileJournalTest::logged);
        String ofPersons = Files.readString(file());
        Changes written = journal()
                .update(changes ->
                        changes.add(Samples.NINE, OFFICE, "stop", ChangeAuthor.AGENT, Step.created(Snapshot.of(FULL))));

        assertThat(ofPersons).startsWith("stint-journal 1 2\n");
        assertThat(Files.readString(file())).startsWith("stint-journal 2 3\n");
        assertThat(journal().read()).isEqualTo(written);
        assertThat(journal().read().changes())
                .extracting(Change::author)
                .containsExactly(ChangeAuthor.PERSON, ChangeAuthor.AGENT);
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        journal().update(FileJournalTest::logged);

        if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Tag("exhaustive")
    void keeps_a_limited_number_of_changes() {
        for (int number = 0; number < Changes.MAX_CHANGES + 5; number++) {
            journal().update(FileJournalTest::logged);
        }

        assertThat(journal().read().changes()).hasSize(Changes.MAX_CHANGES);
        assertThat(journal().read().of(OFFICE).get(0).number()).isEqualTo(Changes.MAX_CHANGES + 5L);
    }

    @Test
    @Tag("exhaustive")
    void loses_nothing_when_several_write() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(threads.submit(() -> {
                for (int number = 0; number < 10; number++) {
                    journal().update(FileJournalTest::logged);
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();

        assertThat(journal().read().changes())
                .extracting(Change::number)
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void an_interrupt_does_not_prevent_a_record() {
        Thread.currentThread().interrupt();

        journal().update(FileJournalTest::logged);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal().read().changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "other",
                "stint-journal",
                "stint-journal 0 1\n",
                "stint-journal 1\n",
                "stint-journal 1 x\n",
                "stint-journal 1 1",
                "stint-journal 1 2\nstep\n",
                "stint-journal 1 2\nstep - - -\n",
                "stint-journal 1 2\nchange 1 noon - w log\n",
                "stint-journal 2 2\nchange 1 2026-03-02T09:00:00Z p w log robot\n",
                "stint-journal 1 2\nchange x 2026-03-02T09:00:00Z p w log\n",
                "stint-journal 1 2\nchange 1 2026-03-02T09:00:00Z p w %zz\n",
                "stint-journal 1 2\nchange 1 2026-03-02T09:00:00Z p w log\nstep X,a - -\n",
                "stint-journal 1 1\nchange 1 2026-03-02T09:00:00Z p w log\nstep TAG,a - -\n",
                "stint-journal 1 0\n",
                "stint-journal 1 9223372036854775807\n",
                "stint-journal 1 2\nchange 0 2026-03-02T09:00:00Z p w log\nstep TAG,a - -\n",
                "stint-journal 1 2\nchange 1 +1000000000-12-31T23:59:59Z p w log\nstep TAG,a - -\n",
                "stint-journal 1 3\nchange 1 2026-03-02T09:00:00Z p w log\nstep TAG,a - -\nchange 1 2026-03-02T09:00:00Z p w log\nstep TAG,b - -\n",
                "stint-journal 1 2\nchange 1 2026-03-02T09:00:00Z p w log\nstep TAG - -\n",
                "stint-journal 1 2\nchange 1 2026-03-02T09:00:00Z p w log\nstep TAG,a&name - -\n"
            })
    void is_not_changed_if_it_is_damaged(String text) throws IOException {
        requireUnchanged(text, "journal-damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stint-journal 3 1\n", "stint-journal 10 other"})
    void is_not_changed_if_it_is_of_a_newer_version(String text) throws IOException {
        requireUnchanged(text, "journal-too-new");
    }

    @Test
    @Tag("exhaustive")
    void is_not_changed_if_it_is_enormous() throws IOException {
        Files.createDirectories(file().getParent());
        try (FileChannel enormous = FileChannel.open(file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            enormous.write(ByteBuffer.wrap(new byte[] {1}), 1 << 26);
        }

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> journal().read());
        assertThat(Files.size(file())).isEqualTo((1 << 26) + 1);
    }

    private void requireUnchanged(String text, String code) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> journal().read(), () -> journal().update(FileJournalTest::logged))) {
            assertThatExceptionOfType(Unavailable.class).isThrownBy(call).satisfies(error -> {
                assertThat(error.code()).isEqualTo(code);
                assertThat(error.getMessage()).contains(file().toString());
                assertThat(error.retryable()).isFalse();
            });
        }
        assertThat(file()).hasContent(text);
    }

    @Test
    void an_empty_file_is_an_empty_journal() throws IOException {
        Files.createDirectories(file().getParent());
        Files.createFile(file());

        assertThat(journal().read()).isEqualTo(Changes.none());
        assertThat(journal().update(FileJournalTest::logged).changes()).hasSize(1);
    }

    @Test
    void keeps_its_content_on_a_full_disk() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(512)
                .setMaxSize(8 * 512)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            FileJournal journal = new FileJournal(disk.getPath("/data/changes"));
            Changes first = journal.update(FileJournalTest::logged);

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> journal.update(changes -> changes.extend(1, Step.obstacle("x".repeat(8 * 512)))))
                    .withMessageContaining("cannot write the journal of changes /data/changes: ");

            assertThat(journal.read()).isEqualTo(first);
            try (Stream<Path> files = Files.list(disk.getPath("/data"))) {
                assertThat(files).hasSize(2);
            }
        }
    }

    @Test
    void fails_if_it_cannot_be_written() throws IOException {
        Files.writeString(folder.resolve("data"), "a file");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> journal().update(FileJournalTest::logged));
    }

    @Test
    void a_number_is_never_used_again() {
        Changes changes = logged(Changes.none()).remove(1);

        assertThat(changes.changes()).isEmpty();
        assertThat(logged(changes).changes().get(0).number()).isEqualTo(2);
    }

    @Test
    void steps_of_the_same_entity_become_one() {
        Snapshot first = tag("one");
        Snapshot second = tag("two");
        Snapshot third = tag("three");
        Changes changes =
                Changes.none().add(Samples.NINE, OFFICE, "x", ChangeAuthor.PERSON, Step.changed(first, second));

        assertThat(changes.extend(1, Step.changed(second, third))
                        .changes()
                        .get(0)
                        .steps())
                .containsExactly(Step.changed(first, third));
        assertThat(changes.extend(1, Step.changed(second, first)).changes()).isEmpty();
        assertThat(changes.extend(1, Step.deleted(second)).changes().get(0).steps())
                .containsExactly(Step.deleted(first));
    }

    @Test
    void a_creation_and_its_deletion_cancel_each_other_out() {
        assertThat(logged(Changes.none())
                        .extend(1, Step.deleted(Snapshot.of(FULL)))
                        .changes())
                .isEmpty();
    }

    @Test
    void changes_of_another_place_are_not_listed() {
        assertThat(logged(Changes.none()).of(new ChangeScope("online", Samples.WORKSPACE)))
                .isEmpty();
    }

    private static Snapshot tag(String name) {
        return new Snapshot(EntityKind.TAG, "g1", Map.of("name", name));
    }
}
