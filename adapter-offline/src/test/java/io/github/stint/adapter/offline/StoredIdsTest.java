package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.ObjectIds;
import io.github.stint.core.Stint;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An id identifies one entity only, also after the file has been opened again. */
class StoredIdsTest {

    private static final WorkspaceId WORKSPACE = OfflineFixture.WORKSPACE;
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;

    private int names;

    private Path file() {
        return folder.resolve("recent.json");
    }

    private OfflineStint open() {
        return OfflineFixture.seed().open(folder);
    }

    private String unique(String word) {
        names++;
        return word + " " + names;
    }

    private TimeEntryId log(Stint stint) {
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(TimeInterval.of(NINE, NINE.plusSeconds(60)))
                .build();
        return stint.timeEntries().create(WORKSPACE, entry).id();
    }

    /** Creates an entity of each kind, and returns their ids. */
    private List<String> createOneOfEachKind(Stint stint) {
        ProjectId project = stint.projects()
                .create(WORKSPACE, NewProject.named(unique("project")))
                .id();
        return List.of(
                project.value(),
                stint.tasks()
                        .create(WORKSPACE, project, NewTask.named(unique("task")))
                        .id()
                        .value(),
                stint.clients()
                        .create(WORKSPACE, NewClient.named(unique("client")))
                        .id()
                        .value(),
                stint.tags().create(WORKSPACE, new NewTag(unique("tag"))).id().value(),
                log(stint).value(),
                stint.workspaces()
                        .create(new NewWorkspace(unique("workspace")))
                        .id()
                        .value(),
                // A UUID, which contains the id.
                stint.connections()
                        .create(Connections.CLOCKIFY)
                        .id()
                        .value()
                        .replace("-", "")
                        .replaceAll("(.{12}).(.{3}).", "$1$2")
                        .substring(0, 24));
    }

    @Test
    void continues_after_the_ids_of_an_earlier_run() {
        List<String> ids = new ArrayList<>(createOneOfEachKind(open()));

        ids.addAll(createOneOfEachKind(open()));
        ids.addAll(createOneOfEachKind(OfflineFixture.seed().open(folder)));

        assertThat(ids).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void returns_no_id_of_a_deleted_entity() {
        OfflineStint first = open();
        List<TimeEntryId> ids = new ArrayList<>(List.of(log(first), log(first)));
        ids.forEach(id -> first.timeEntries().delete(WORKSPACE, id));

        ids.add(log(open()));
        ids.add(log(first));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void generates_other_ids_than_another_process_that_deletes() {
        OfflineStint one = open();
        OfflineStint other = open();
        List<TimeEntryId> ids = new ArrayList<>();
        for (int turn = 0; turn < 5; turn++) {
            for (OfflineStint stint : List.of(one, other)) {
                TimeEntryId id = log(stint);
                stint.timeEntries().delete(WORKSPACE, id);
                ids.add(id);
            }
        }

        assertThat(ids).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("skips the ids in a file that another version has written without the last id")
    void skips_the_ids_in_a_file_without_the_last_id() throws IOException {
        List<String> ids = new ArrayList<>(createOneOfEachKind(open()));
        String[] lines = Files.readString(file()).split("\n", 2);
        String body = lines[1].replaceAll(",\"lastSequentialId\":\\d+", "");
        CRC32 checksum = new CRC32();
        checksum.update(body.getBytes(StandardCharsets.UTF_8));
        String header = lines[0].replaceAll(
                "\"crc32\":\"[0-9a-f]+\"", "\"crc32\":\"" + Long.toHexString(checksum.getValue()) + "\"");
        assertThat(body).isNotEqualTo(lines[1]);
        Files.writeString(file(), header + "\n" + body);

        ids.addAll(createOneOfEachKind(open()));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void stores_no_last_id_for_ids_that_are_unique_in_every_run() throws IOException {
        log(OfflineFixture.seed()
                .ids(new ObjectIds(OfflineFixture.CLOCK, new Random(1))::next)
                .open(folder));

        assertThat(Files.readString(file())).doesNotContain("lastSequentialId");
    }
}
