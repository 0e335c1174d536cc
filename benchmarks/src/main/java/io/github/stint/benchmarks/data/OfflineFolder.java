package io.github.stint.benchmarks.data;

import io.github.stint.adapter.offline.OfflineStint;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A folder of the offline adapter with many entries, which ends at a moment and began years before. */
public final class OfflineFolder {

    /** Created one by one, so that the adapter archives entries itself. */
    private static final int CREATED = 1_700;

    /** Repeats the earliest archived entry before itself, because creating each would take an hour. */
    private static final String EARLIER_ENTRIES = """
            INSERT INTO time_entries
            WITH RECURSIVE earlier(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM earlier WHERE number < ?)
            SELECT owner, start - 8640 * number, printf('%024x', number), end - 8640 * number,
              'Review of change ' || number, project, task, tags, billable, type, custom_fields, locked
            FROM earlier, (SELECT * FROM time_entries ORDER BY start LIMIT 1)
            """;

    private OfflineFolder() {}

    /** Stores this many entries, until the moment, in a new folder. */
    public static void create(Path folder, int entries, Instant end, Clock clock) throws SQLException {
        int created = Math.min(entries, CREATED);
        AtomicLong ids = new AtomicLong(1L << 40);
        try (OfflineStint stint = OfflineStint.builder(clock)
                .ids(() -> "%024x".formatted(ids.incrementAndGet()))
                .workspace(
                        Workspace.builder()
                                .id(SampleWorkspace.ID)
                                .name("Benchmark")
                                .build(),
                        SampleWorkspace.USER)
                .open(folder)) {
            for (int number = 0; number < SampleWorkspace.PROJECTS; number++) {
                ProjectId project = stint.projects()
                        .create(
                                SampleWorkspace.ID,
                                NewProject.builder().name("Project " + number).build())
                        .id();
                for (int index = number; index < created; index += SampleWorkspace.PROJECTS) {
                    stint.timeEntries()
                            .create(
                                    SampleWorkspace.ID,
                                    NewTimeEntry.builder()
                                            .interval(SampleWorkspace.from(
                                                    end.minus(SampleWorkspace.DISTANCE.multipliedBy(index + 1L))))
                                            .description("Review of change " + index)
                                            .projectId(project)
                                            .build());
                }
            }
        }
        if (entries > created) {
            repeatEarliest(folder.resolve("archive.db"), entries - created);
        }
    }

    private static void repeatEarliest(Path archive, int times) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + archive);
                PreparedStatement insertion = connection.prepareStatement(EARLIER_ENTRIES)) {
            insertion.setInt(1, times);
            insertion.executeUpdate();
        }
    }
}
