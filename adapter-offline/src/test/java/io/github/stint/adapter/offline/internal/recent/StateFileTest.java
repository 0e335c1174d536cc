package io.github.stint.adapter.offline.internal.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.stint.adapter.offline.OfflineFixture;
import io.github.stint.adapter.offline.OfflineStint;
import io.github.stint.core.Stint;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateFileTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;

    private Path deep() {
        return folder.resolve("deep");
    }

    private Path file() {
        return deep().resolve("recent.json");
    }

    private OfflineStint open() {
        return OfflineFixture.seed().open(deep());
    }

    private static TimeEntry log(Stint stint, String description) {
        return stint.timeEntries()
                .create(
                        OfflineFixture.WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(NINE, NINE.plusSeconds(60)))
                                .description(description)
                                .build());
    }

    private static List<TimeEntry> entries(Stint stint) {
        return stint.timeEntries()
                .all(OfflineFixture.WORKSPACE, OfflineFixture.USER.id(), TimeEntryQuery.all())
                .toList();
    }

    @Test
    void keeps_a_time_zone_that_this_version_of_java_does_not_know() {
        User user = User.builder()
                .from(OfflineFixture.USER)
                .timeZone(Optional.empty())
                .unknownTimeZone("Mars/Phobos")
                .build();
        Workspace office =
                Workspace.builder().id(OfflineFixture.WORKSPACE).name("Office").build();
        log(OfflineStint.builder(OfflineFixture.CLOCK).workspace(office, user).open(deep()), "First");

        OfflineStint second = open();

        assertThat(second.users().current()).isEqualTo(user);
        log(second, "Second");
        assertThat(open().users().current()).isEqualTo(user);
    }

    @Test
    void loadsAllDataInAnotherStint() {
        OfflineStint first = open();
        fill(first);

        OfflineStint second = open();

        assertThat(entries(second)).isEqualTo(entries(first)).hasSize(2);
        assertThat(second.users().current()).isEqualTo(first.users().current());
        assertThat(second.workspaces().list()).isEqualTo(first.workspaces().list());
        assertThat(second.connections().list(ConnectionQuery.all()))
                .isEqualTo(first.connections().list(ConnectionQuery.all()))
                .hasSize(1);
        assertThat(second.clients().all(OfflineFixture.WORKSPACE, ClientQuery.all()))
                .containsExactlyElementsOf(first.clients()
                        .all(OfflineFixture.WORKSPACE, ClientQuery.all())
                        .toList())
                .hasSize(1);
        ProjectId project = second.projects()
                .all(OfflineFixture.WORKSPACE, ProjectQuery.all())
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(second.projects().get(OfflineFixture.WORKSPACE, project))
                .isEqualTo(first.projects().get(OfflineFixture.WORKSPACE, project));
        assertThat(second.tasks().all(OfflineFixture.WORKSPACE, project, TaskQuery.all()))
                .containsExactlyElementsOf(first.tasks()
                        .all(OfflineFixture.WORKSPACE, project, TaskQuery.all())
                        .toList())
                .hasSize(1);
        assertThat(second.tags().all(OfflineFixture.WORKSPACE, TagQuery.all()))
                .containsExactlyElementsOf(first.tags()
                        .all(OfflineFixture.WORKSPACE, TagQuery.all())
                        .toList())
                .hasSize(1);
    }

    private static void fill(Stint stint) {
        var workspace = OfflineFixture.WORKSPACE;
        stint.connections().create(Connections.CLOCKIFY);
        ClientId client = stint.clients()
                .create(
                        workspace,
                        NewClient.builder()
                                .name("Acme \"&\" Söhne")
                                .email("a@example.com")
                                .address("1 Main St\n2nd floor")
                                .note("note")
                                .build())
                .id();
        stint.clients()
                .update(
                        workspace,
                        client,
                        ClientChange.builder()
                                .ccEmails(FieldChange.set(List.of("b@example.com")))
                                .build());
        ProjectId project = stint.projects()
                .create(
                        workspace,
                        NewProject.builder()
                                .name("Website")
                                .clientId(client)
                                .color("#00ff00")
                                .note("n")
                                .build())
                .id();
        stint.projects().archive(workspace, project);
        var task = stint.tasks()
                .create(
                        workspace,
                        project,
                        NewTask.builder()
                                .name("Design")
                                .estimate(IsoDuration.ofHours(100))
                                .addAssigneeIds(OfflineFixture.COLLEAGUE.id())
                                .build());
        stint.tasks().complete(workspace, project, task.id());
        var tag = stint.tags().create(workspace, new NewTag("urgent"));
        stint.timeEntries()
                .create(
                        workspace,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(NINE, NINE.plusSeconds(90)))
                                .description("emoji \uD83D\uDE00, tab\t, newline\n")
                                .projectId(project)
                                .taskId(task.id())
                                .addTagIds(tag.id())
                                .billable(true)
                                .type(TimeEntryType.BREAK)
                                .customFields(Map.of(
                                        new CustomFieldId("text"), new CustomFieldValue.Text("x"),
                                        new CustomFieldId("number"),
                                                new CustomFieldValue.Numeric(new BigDecimal("1.50")),
                                        new CustomFieldId("flag"), new CustomFieldValue.Flag(true),
                                        new CustomFieldId("list"), new CustomFieldValue.Choices(List.of("a", "b"))))
                                .build());
        stint.timeEntries()
                .create(
                        workspace,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.startingAt(NINE.plusSeconds(3600)))
                                .build());
    }

    @Test
    void readsTheWritesOfAnotherStint() {
        OfflineStint first = open();
        OfflineStint second = open();

        TimeEntry written = log(first, "from the first");

        assertThat(entries(second)).containsExactly(written);
        log(second, "from the second");
        assertThat(entries(first)).hasSize(2);
    }

    @Test
    void generatesUniqueIdsEvenIfTwoStintsCountFromOne() {
        OfflineStint first = open();
        OfflineStint second = open();

        assertThat(log(first, "one").id()).isNotEqualTo(log(second, "two").id());
    }

    @Test
    void keepsTheSeedOfTheFirstStint() {
        open();

        OfflineStint other = OfflineStint.builder(OfflineFixture.CLOCK)
                .workspace(
                        Workspace.builder()
                                .id(new WorkspaceId("other"))
                                .name("Other")
                                .build(),
                        OfflineFixture.COLLEAGUE)
                .open(deep());

        assertThat(other.users().current()).isEqualTo(OfflineFixture.USER);
    }

    @Test
    void a_full_disk_changes_nothing() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(1024)
                .setMaxSize(12 * 1024)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            OfflineStint stint = OfflineFixture.seed().open(disk.getPath("/data"));
            List<TimeEntry> stored = new ArrayList<>();

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> {
                        for (int entry = 0; entry < 50; entry++) {
                            stored.add(log(stint, "x".repeat(1000)));
                        }
                    })
                    .satisfies(error -> {
                        assertThat(error.code()).isEqualTo("state-not-stored");
                        assertThat(error.getMessage()).startsWith("cannot write /data/recent.json: ");
                        assertThat(error.hint()).contains("free disk space", "nothing was changed");
                    });

            assertThat(stored).isNotEmpty();
            assertThat(entries(stint)).containsExactlyInAnyOrderElementsOf(stored);
            try (Stream<Path> files = Files.list(disk.getPath("/data"))) {
                assertThat(files.map(file -> String.valueOf(file.getFileName())))
                        .containsExactlyInAnyOrder("recent.json", "recent.json.lock");
            }
        }
    }

    @Test
    void a_save_keeps_the_permissions_of_the_file() throws IOException {
        Assumptions.assumeTrue(hasPermissions());
        OfflineStint stint = open();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        log(stint, "kept");

        assertThat(permissions(file())).isEqualTo("rw-r-----");
    }

    @Test
    void links_with_the_name_of_a_temporary_file_are_not_followed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        OfflineStint stint = open();
        Files.createSymbolicLink(file().resolveSibling("recent.json.tmp"), victim);
        Files.createSymbolicLink(file().resolveSibling(".recent.json.1.tmp"), victim);

        log(stint, "kept");

        assertThat(victim).hasContent("precious");
        assertThat(entries(open())).hasSize(1);
    }

    @Test
    @Timeout(20)
    void rejects_a_folder_a_device_and_a_pipe_without_waiting() throws Exception {
        Path pipe = folder.resolve("pipe");
        Files.createDirectory(folder.resolve("folder"));
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        Files.createDirectories(deep());
        for (Path path : List.of(pipe, folder.resolve("folder"), Path.of("/dev/null"))) {
            Files.createSymbolicLink(file(), path);

            assertThatExceptionOfType(Unavailable.class).isThrownBy(this::open).satisfies(error -> {
                assertThat(error.code()).isEqualTo("state-unreadable");
                assertThat(error.getMessage()).contains(path.toString()).containsPattern("regular file|folder");
            });
            Files.delete(file());
        }
    }

    private boolean hasPermissions() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void only_the_owner_can_use_its_files_and_new_folders() throws IOException {
        Assumptions.assumeTrue(hasPermissions());
        Files.createDirectories(
                file().resolveSibling(""),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path deeper = file().resolveSibling("deeper").resolve("recent.json");

        log(open(), "first");
        log(OfflineFixture.seed().open(deeper.resolveSibling("")), "first");

        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(file().resolveSibling("recent.json.lock"))).isEqualTo("rw-------");
        assertThat(permissions(deeper.resolveSibling(""))).isEqualTo("rwx------");
        assertThat(permissions(file().resolveSibling("")))
                .as("an existing folder")
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void deletes_the_temporary_file_of_a_killed_process() throws IOException {
        OfflineStint stint = open();
        Path temporary = Files.writeString(file().resolveSibling(".recent.json.123.tmp"), "half a sta");

        log(stint, "kept");

        assertThat(entries(open())).hasSize(1);
        assertThat(temporary).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "{", "garbage\nmore", "null\nnull", "{\"format\":0,\"revision\":1,\"crc32\":\"0\"}\n{}"
            })
    void rejectsAnInvalidFileWithoutChangingIt(String content) throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(file(), content);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::open).satisfies(error -> {
            assertThat(error.code()).isEqualTo("state-damaged");
            assertThat(error.getMessage()).contains("recent.json");
            assertThat(error.retryable()).isFalse();
        });
        assertThat(file()).hasContent(content);
    }

    /** Content that this program does not write, with the right checksum, as of a defective or hostile program. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"start\":1772442000 | \"start\":99999999999999999",
                "\"start\":1772442000 | \"start\":-99999999999999999",
                "\"start\":1772442000 | \"start\":1e400",
                "\"start\":1772442000 | \"start\":\"nine\"",
                "\"end\":1772442090 | \"end\":99999999999999999",
                "\"end\":1772442090 | \"end\":1772441999",
                "\"end\":1772442090 | \"ende\":1772442090",
                "\"name\":\"Website\" | \"name\":null",
                "\"name\":\"Website\" | \"title\":\"Website\"",
                "\"name\":\"Website\" | \"name\":[]",
                "\"name\":\"urgent\" | \"name\":null",
                "\"name\":\"Office\" | \"name\":null",
                "\"name\":\"Design\" | \"name\":null",
                "\"members\": | \"clubs\":",
                "\"users\":[ | \"users\":[null,",
                "\"users\": | \"people\":",
                "\"tags\":[ | \"tags\":[null,",
                "\"status\":\"ACTIVE\" | \"status\":\"ASLEEP\"",
                "\"status\":\"DONE\" | \"status\":null",
                "\"estimateSeconds\":360000 | \"estimateSeconds\":-1",
                "\"url\":\" | \"url\":\"http://[",
                "\"createdAt\":\" | \"createdAt\":\"noon ",
                "\"type\":\"BREAK\" | \"type\":\"NAP\"",
                "\"text\":{\"text\":\"x\"} | \"text\":{}",
                "\"email\":\" | \"email\":null,\"a\":\"",
                "\"clients\":[{\"id\":\" | \"clients\":[{\"id\":\"x",
                "\"tags\":[{\"id\":\" | \"tags\":[{\"id\":\"x",
                "\"projects\":[{\"id\":\" | \"projects\":[{\"id\":\"x",
                "\"tasks\":[{\"id\":\" | \"tasks\":[{\"id\":\"x",
                "\"lastSequentialId\": | \"lastSequentialId\":-",
                "{\"users\" | [\"users\"",
                "\"users\" | users:{,"
            })
    void rejects_unfit_content_with_the_right_checksum(String text, String replacement) throws IOException {
        requireDamaged(content -> content.replace(text.strip(), replacement.strip()));
    }

    @Test
    void rejects_an_id_of_two_entities() throws IOException {
        for (String list :
                List.of("users", "workspaces", "connections", "clients", "projects", "tasks", "tags", "timeEntries")) {
            requireDamaged(content -> {
                int start = content.indexOf("\"" + list + "\":[{") + list.length() + 4;
                String first = content.substring(start, endOfObject(content, start));
                return content.substring(0, start) + first + "," + content.substring(start);
            });
        }
    }

    @Test
    void rejects_two_running_timers_of_a_user() throws IOException {
        requireDamaged(content -> content.replace("\"end\":1772442090,", ""));
    }

    @Test
    void rejects_text_that_the_next_write_would_change() throws IOException {
        requireDamaged(content -> content.replace("\"name\":\"Office\"", "\"name\":\"\\uD83D\""));
        requireDamaged(content -> content.replace("\"name\":\"Office\"", "\"name\":\"\\ude00\""));
    }

    @Test
    void reads_a_backslash_before_what_looks_like_half_of_a_pair() throws IOException {
        OfflineStint stint = open();
        log(stint, "\\ud83d \\uD83D");

        assertThat(entries(open())).extracting(TimeEntry::description).containsExactly("\\ud83d \\uD83D");
    }

    @Test
    void rejects_an_entry_of_an_unknown_user() throws IOException {
        requireDamaged(content -> content.replaceFirst("\"userId\":\"[^\"]+", "\"userId\":\"unknown"));
    }

    @Test
    void rejects_deeply_nested_content() throws IOException {
        requireDamaged(content -> "{\"users\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    }

    private static int endOfObject(String content, int start) {
        int depth = 0;
        for (int at = start; ; at++) {
            depth += content.charAt(at) == '{' ? 1 : content.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
    }

    /** Stores data of each kind, changes the state, and requires that it is rejected and remains. */
    private void requireDamaged(UnaryOperator<String> change) throws IOException {
        Files.deleteIfExists(file());
        fill(open());
        String content = Files.readString(file());
        String body = content.substring(content.indexOf('\n') + 1);
        String changed = change.apply(body);
        assertThat(changed).isNotEqualTo(body);
        CRC32 checksum = new CRC32();
        checksum.update(changed.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                file(),
                "{\"format\":3,\"revision\":1,\"crc32\":\"" + Long.toHexString(checksum.getValue()) + "\"}\n"
                        + changed);
        byte[] damaged = Files.readAllBytes(file());

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::open).satisfies(error -> {
            assertThat(error.code()).isEqualTo("state-damaged");
            assertThat(error.getMessage())
                    .contains("recent.json is damaged")
                    .doesNotContain("Exception", "java.", "Cannot invoke", "null");
        });
        assertThat(file()).hasBinaryContent(damaged);
    }

    @Test
    void rejectsAFileWithOneChangedByte() throws IOException {
        log(open(), "Review");
        String content = Files.readString(file()).replace("Review", "Reviev");
        Files.writeString(file(), content);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(this::open)
                .satisfies(error -> assertThat(error.code()).isEqualTo("state-damaged"));
        assertThat(file()).hasContent(content);
    }

    @Test
    void rejectsATruncatedFile() throws IOException {
        log(open(), "Review");
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));

            assertThatExceptionOfType(Unavailable.class)
                    .as("cut after %d bytes", length)
                    .isThrownBy(this::open)
                    .satisfies(error -> assertThat(error.code()).isEqualTo("state-damaged"));
        }
    }

    @Test
    void rejectsAFileOfANewerFormatWithoutChangingIt() throws IOException {
        open();
        String content = Files.readString(file()).replace("\"format\":3", "\"format\":4");
        Files.writeString(file(), content);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::open).satisfies(error -> {
            assertThat(error.code()).isEqualTo("state-too-new");
            assertThat(error.retryable()).isFalse();
        });
        assertThat(file()).hasContent(content);
    }

    @Test
    void reportsThatTheFileIsInUseAfterTheTimeout() throws IOException {
        OfflineStint stint =
                OfflineFixture.seed().lockTimeout(Duration.ofMillis(30)).open(deep());
        try (FileChannel other = FileChannel.open(file().resolveSibling("recent.json.lock"), StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> log(stint, "late"))
                    .satisfies(error -> {
                        assertThat(error.code()).isEqualTo("state-in-use");
                        assertThat(error.retryable()).isTrue();
                    });
            assertThat(entries(stint)).as("reading needs no lock").isEmpty();
        }
        log(stint, "in time");
        assertThat(entries(stint)).hasSize(1);
    }

    @Test
    void keepsASymbolicLinkAndReplacesItsTarget() throws IOException {
        log(open(), "before");
        Path other = Files.createDirectory(folder.resolve("other"));
        Path link = Files.createSymbolicLink(other.resolve("recent.json"), file());

        log(OfflineFixture.seed().open(other), "through the link");

        assertThat(link).isSymbolicLink();
        assertThat(entries(open())).hasSize(2);
    }

    @Test
    void releases_its_files_and_fails_when_it_is_closed() throws IOException {
        OfflineStint stint = open();
        log(stint, "kept");

        stint.close();

        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> log(stint, "late"))
                .withMessage("already closed");
        assertThat(openFiles()).noneMatch(open -> open.startsWith(folder));
        assertThat(entries(open())).extracting(TimeEntry::description).containsExactly("kept");
    }

    /** The files that this process has open, where the operating system lists them. */
    private static List<Path> openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        List<Path> open = new ArrayList<>();
        try (Stream<Path> all = Files.list(descriptors)) {
            for (Path descriptor : all.toList()) {
                // The descriptor that lists the folder is closed by now.
                if (Files.isSymbolicLink(descriptor)) {
                    open.add(target(descriptor));
                }
            }
        }
        return open;
    }

    private static Path target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (NoSuchFileException closedMeanwhile) {
            return descriptor;
        }
    }

    @Test
    void createsNoFileWithoutAUser() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OfflineStint.builder(OfflineFixture.CLOCK).open(deep()));
        assertThat(file()).doesNotExist();
    }

    @Test
    void allowsReadsWhileAWriterWaitsForAnotherProcess() throws Exception {
        OfflineStint stint = open();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (FileChannel other =
                FileChannel.open(file().resolveSibling("recent.json.lock"), StandardOpenOption.WRITE)) {
            FileLock held = other.lock();
            Future<TimeEntry> waiting = writer.submit(() -> log(stint, "late"));
            for (int reading = 0; reading < 50; reading++) {
                assertThat(entries(stint)).isEmpty();
            }
            assertThat(waiting).isNotDone();
            held.release();

            assertThat(entries(stint).size()).isLessThanOrEqualTo(1);
            assertThat(waiting.get().description()).isEqualTo("late");
        } finally {
            writer.shutdownNow();
        }
    }

    @Test
    void isTextThatStartsWithTheFormat() throws IOException {
        log(open(), "Review");

        assertThat(Files.readString(file(), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .startsWith("{\"format\":3,\"revision\":1,");
    }

    @Test
    void a_write_after_the_largest_revision_can_be_read() throws IOException {
        log(open(), "Review");
        String text = Files.readString(file(), StandardCharsets.UTF_8);
        Files.writeString(file(), text.replace("\"revision\":1,", "\"revision\":" + Long.MAX_VALUE + ","));

        log(open(), "Reply");

        assertThat(entries(open())).hasSize(2);
    }
}
