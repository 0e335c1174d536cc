package io.github.stint.adapter.offline.internal.recent;

import io.github.stint.adapter.inmemory.internal.state.EntryReference;
import io.github.stint.adapter.offline.internal.entries.Overlay;
import io.github.stint.adapter.offline.internal.format.JsonFields;
import io.github.stint.adapter.offline.internal.format.JsonOutput;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace knows about its archived entries, in the format of the file.
 *
 * @param latestStarts by user, in seconds since 1970
 * @param latestEnds as the former; null or without a user in files of versions that do not know it
 */
record OverlayRecord(
        Map<String, Long> latestStarts,
        @Nullable Map<String, Long> latestEnds,
        String largestId,
        List<String> removedEntries,
        List<ReferenceRecord> removedReferences) {

    static @Nullable OverlayRecord from(Overlay overlay) {
        if (overlay.isEmpty()) {
            return null;
        }
        return new OverlayRecord(
                seconds(overlay.latestStarts()),
                seconds(overlay.latestEnds()),
                overlay.largestId(),
                overlay.removed().stream().map(TimeEntryId::value).toList(),
                overlay.references().stream().map(ReferenceRecord::from).toList());
    }

    private static Map<String, Long> seconds(Map<UserId, Instant> instants) {
        Map<String, Long> seconds = new LinkedHashMap<>();
        instants.forEach((user, instant) -> seconds.put(user.value(), instant.getEpochSecond()));
        return seconds;
    }

    void writeTo(JsonOutput out) {
        out.numbersByName("latestStarts", latestStarts)
                .numbersByName("latestEnds", latestEnds)
                .text("largestId", largestId)
                .texts("removedEntries", removedEntries)
                .list("removedReferences", removedReferences, ReferenceRecord::writeTo);
    }

    static OverlayRecord read(JsonFields in) {
        return new OverlayRecord(
                in.numbersByName("latestStarts"),
                in.optionalNumbersByName("latestEnds"),
                in.text("largestId"),
                in.texts("removedEntries"),
                in.list("removedReferences", ReferenceRecord::read));
    }

    void applyTo(Overlay overlay) {
        if (latestEnds != null) {
            latestEnds.forEach((user, end) -> overlay.setLatestEnd(new UserId(user), Instant.ofEpochSecond(end)));
        }
        latestStarts.forEach((user, start) -> overlay.mayArchive(new UserId(user), Instant.ofEpochSecond(start)));
        overlay.mayArchive(new TimeEntryId(largestId).value());
        removedEntries.forEach(id -> overlay.remove(new TimeEntryId(id)));
        removedReferences.forEach(reference -> overlay.remove(reference.toReference()));
    }

    /** A project, a task with its project, or a tag. */
    record ReferenceRecord(
            @Nullable String project,
            @Nullable String task,
            @Nullable String tag) {

        static ReferenceRecord from(EntryReference reference) {
            if (reference instanceof EntryReference.ToTag tag) {
                return new ReferenceRecord(null, null, tag.tag().value());
            }
            if (reference instanceof EntryReference.ToTask task) {
                return new ReferenceRecord(task.project().value(), task.task().value(), null);
            }
            return new ReferenceRecord(
                    ((EntryReference.ToProject) reference).project().value(), null, null);
        }

        void writeTo(JsonOutput out) {
            out.text("project", project).text("task", task).text("tag", tag);
        }

        static ReferenceRecord read(JsonFields in) {
            return new ReferenceRecord(in.optionalText("project"), in.optionalText("task"), in.optionalText("tag"));
        }

        EntryReference toReference() {
            if (tag != null) {
                return new EntryReference.ToTag(new TagId(tag));
            }
            if (project == null) {
                throw new IllegalStateException("a removed reference has no id");
            }
            return task == null
                    ? new EntryReference.ToProject(new ProjectId(project))
                    : new EntryReference.ToTask(new ProjectId(project), new TaskId(task));
        }
    }
}
