package io.github.stint.adapter.maton.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.CacheStore;
import io.github.stint.core.cache.CachedList;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCacheStoreTest {

    private static final WorkspaceId OFFICE = new WorkspaceId("6650a00000000000000000aa");
    private static final ProjectId WEBSITE = new ProjectId("6650a0000000000000000001");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final CacheKey<Tag> TAGS = CacheKey.tags(OFFICE);
    private static final Tag DEEP = new Tag(new TagId("6650a0000000000000000004"), OFFICE, "deep", false);

    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("names");
    }

    private CacheStore store(String account, String connection) {
        return new FileCacheStore(folder(), account, connection);
    }

    private CacheStore store() {
        return store("account", "default");
    }

    static Stream<Arguments> lists() {
        UserId ada = new UserId("6650a00000000000000000bb");
        User.Builder invited = User.builder().id(ada).email("ada@example.com").status(UserStatus.OTHER);
        User complete = User.builder()
                .id(ada)
                .email("ada@example.com")
                .name("Ada")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(OFFICE)
                .defaultWorkspace(OFFICE)
                .timeZone(ZoneId.of("Europe/Berlin"))
                .weekStart(DayOfWeek.SUNDAY)
                .build();
        Workspace office = Workspace.builder()
                .id(OFFICE)
                .name("Office")
                .projectsBillableByDefault(false)
                .projectsPublicByDefault(true)
                .build();
        Client.Builder acme = Client.builder()
                .id(new ClientId("6650a0000000000000000002"))
                .workspaceId(OFFICE)
                .name("Acme \"ä\"");
        Project.Builder website = Project.builder()
                .id(WEBSITE)
                .workspaceId(OFFICE)
                .name("Website")
                .billable(true)
                .isPublic(false)
                .color("#03A9F4");
        Task design = Task.builder()
                .id(new TaskId("6650a0000000000000000003"))
                .projectId(WEBSITE)
                .name("Design")
                .status(TaskStatus.DONE)
                .estimate(IsoDuration.ofHours(3))
                .billable(true)
                .addAssigneeIds(ada)
                .build();
        return Stream.of(
                Arguments.of(CacheKey.currentUser(), List.of(complete)),
                Arguments.of(CacheKey.currentUser(), List.of(invited.build())),
                Arguments.of(
                        CacheKey.currentUser(),
                        List.of(invited.unknownTimeZone("Mars/Phobos").build())),
                Arguments.of(CacheKey.workspaces(), List.of(office)),
                Arguments.of(
                        CacheKey.clients(OFFICE),
                        List.of(
                                acme.build(),
                                acme.archived(true)
                                        .email("a@example.com")
                                        .addCcEmails("b@example.com")
                                        .address("Street 1\nTown")
                                        .note("n")
                                        .build())),
                Arguments.of(
                        CacheKey.projects(OFFICE),
                        List.of(
                                website.build(),
                                website.archived(true)
                                        .clientId(new ClientId("6650a0000000000000000002"))
                                        .clientName("Acme")
                                        .note("n")
                                        .build())),
                Arguments.of(CacheKey.tasks(OFFICE, WEBSITE), List.of(design)),
                Arguments.of(TAGS, List.of(DEEP, DEEP.withArchived(true))),
                Arguments.of(TAGS, List.of()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    <T> void another_process_reads_what_was_written(CacheKey<T> key, List<T> items) {
        CachedList<T> list = new CachedList<>(NINE, items);

        store().write(key, list);

        assertThat(store().read(key)).contains(list);
    }

    @Test
    void each_workspace_and_project_has_lists_of_its_own() {
        store().write(TAGS, new CachedList<>(NINE, List.of(DEEP)));

        assertThat(store().read(CacheKey.tags(new WorkspaceId("6650a00000000000000000ab"))))
                .isEmpty();
        assertThat(store().read(CacheKey.projects(OFFICE))).isEmpty();
    }

    @Test
    void another_account_reads_nothing_and_removes_it() {
        store().write(TAGS, new CachedList<>(NINE, List.of(DEEP)));
        store().write(CacheKey.workspaces(), new CachedList<>(NINE, List.of()));

        assertThat(store("other", "default").read(TAGS)).isEmpty();

        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void connections_do_not_disturb_each_other() {
        store("account", "c-1").write(TAGS, new CachedList<>(NINE, List.of(DEEP)));

        assertThat(store("account", "c-2").read(TAGS)).isEmpty();
        store("account", "c-2").clear();

        assertThat(store("account", "c-1").read(TAGS)).isPresent();
    }

    @Test
    void removed_lists_are_gone() {
        store().write(TAGS, new CachedList<>(NINE, List.of(DEEP)));
        store().remove(TAGS);
        store().remove(TAGS);

        assertThat(store().read(TAGS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"account\":\"account\",\"readAt\":\"yesterday\",\"items\":[]}",
                "{\"account\":\"account\",\"readAt\":\"2026-03-02T09:00:00Z\",\"items\":[{\"id\":\"\"}]}",
                "{\"account\":\"account\",\"readAt\":\"2026-03-02T09:00:00Z\",\"items\":[null]}",
                "{\"account\":\"account\",\"readAt\":\"2026-03-02T09:00:00Z\",\"items\":[{\"id\":\"1\",\"workspaceId\":\"2\",\"archived\":true}]}",
                "{\"account\":\"account\",\"readAt\":\"2026-03-02T09:00:00Z\",\"items\":\"x\"}",
                "{\"account\":\"account\",\"readAt\":\"+1000000000-12-31T23:59:59Z\",\"items\":{}}",
                "{\"account\":null,\"readAt\":\"2026-03-02T09:00:00Z\",\"items\":[]}",
                "{\"account\":\"account\",\"readAt\":null,\"items\":null}",
                "{\"account\":\"account\",\"account\":{}}",
                "\u0000",
                "\ufeff{"
            })
    void a_damaged_file_counts_as_missing(String content) throws IOException {
        store().write(TAGS, new CachedList<>(NINE, List.of(DEEP)));
        try (Stream<Path> files = Files.list(folder())) {
            Files.writeString(files.findFirst().orElseThrow(), content);
        }

        assertThat(store().read(TAGS)).isEmpty();
    }

    @Test
    void only_the_user_can_read_the_files() throws IOException {
        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));

        store().write(TAGS, new CachedList<>(NINE, List.of(DEEP)));

        assertThat(Files.getPosixFilePermissions(folder())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void a_folder_that_cannot_be_created_loses_the_list() throws IOException {
        Files.writeString(folder(), "a file in the way");

        store().write(TAGS, new CachedList<>(NINE, List.of(DEEP)));
        store().clear();

        assertThat(store().read(TAGS)).isEmpty();
    }

    @Test
    void deeply_nested_content_counts_as_missing() throws IOException {
        a_damaged_file_counts_as_missing("[".repeat(200_000));
        a_damaged_file_counts_as_missing("{\"items\":" + "[".repeat(200_000));
    }

    @Test
    @Timeout(20)
    void a_pipe_is_not_opened() throws Exception {
        store().write(TAGS, new CachedList<>(NINE, List.of(DEEP)));
        Path file;
        try (Stream<Path> files = Files.list(folder())) {
            file = files.findFirst().orElseThrow();
        }
        Files.delete(file);
        assumeTrue(new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0);

        assertThat(store().read(TAGS)).isEmpty();
    }

    @Test
    void a_full_disk_loses_the_list_and_leaves_nothing() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(512)
                .setMaxSize(1024)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path cache = disk.getPath("/cache");
            FileCacheStore store = new FileCacheStore(cache, "account", "default");
            store.write(TAGS, new CachedList<>(NINE, List.of(DEEP)));

            store.write(TAGS, new CachedList<>(NINE, Collections.nCopies(100, DEEP)));

            assertThat(store.read(TAGS))
                    .as("an older list must not stay in its place")
                    .isEmpty();
            try (Stream<Path> files = Files.list(cache)) {
                assertThat(files).isEmpty();
            }
        }
    }
}
