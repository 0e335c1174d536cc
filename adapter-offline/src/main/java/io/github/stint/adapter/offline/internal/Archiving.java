package io.github.stint.adapter.offline.internal;

import static java.util.stream.Collectors.groupingBy;

import io.github.stint.adapter.offline.internal.archive.ArchiveChanges;
import io.github.stint.adapter.offline.internal.entries.LayeredEntries;
import io.github.stint.adapter.offline.internal.recent.RecentData;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which entries to move from the recent data to the archive: all but the latest ones, and never a running timer. */
final class Archiving {

    private final Map<LayeredEntries, List<TimeEntry>> moved = new LinkedHashMap<>();

    private Archiving() {}

    /** Whether the recent data exceed the limit, so that some have to be archived. */
    static boolean isDue(RecentData data, ArchivingLimits limits) {
        return data.entries().stream().mapToLong(LayeredEntries::archivable).sum() > limits.maxRecent();
    }

    static Archiving of(RecentData data, ArchivingLimits limits) {
        Archiving archiving = new Archiving();
        Map<WorkspaceId, List<TimeEntry>> older = data.entries().stream()
                .flatMap(entries -> entries.recent().stream())
                .filter(entry -> !entry.running())
                .sorted(TimeEntryQuery.LATEST_FIRST)
                .skip(limits.kept())
                .collect(groupingBy(TimeEntry::workspaceId));
        data.entries()
                .forEach(entries -> archiving.moved.put(entries, older.getOrDefault(entries.workspace(), List.of())));
        return archiving;
    }

    void prepare() {
        moved.forEach(LayeredEntries::prepareToArchive);
    }

    ArchiveChanges changes(long revision) {
        return new ArchiveChanges(
                revision,
                moved.entrySet().stream()
                        .map(workspace -> workspace.getKey().changes(workspace.getValue()))
                        .toList());
    }

    void complete() {
        moved.forEach(LayeredEntries::forget);
    }
}
