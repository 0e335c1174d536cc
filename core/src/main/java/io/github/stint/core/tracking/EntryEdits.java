package io.github.stint.core.tracking;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAllChanged;
import io.github.stint.core.error.StintException;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits several time entries. Safe for use by several threads. */
public final class EntryEdits {

    private final TimeTracker tracker;

    /** Edits entries with that tracker. */
    public EntryEdits(TimeTracker tracker) {
        this.tracker = tracker;
    }

    /**
     * Applies each edit to its entry, one after the other, and returns the results, each entry once. Every edit is checked before the
     * first write. Stops at the first entry that cannot be changed. Takes the requests of {@link TimeTracker#edit} for each.
     *
     * @throws InvalidValue if an edit breaks a rule, or several entries would get the same start or end; nothing is changed
     * @throws NotAllChanged if one of several entries could not be changed
     */
    public List<EditedEntry> edit(List<PlannedEdit> edits) {
        Map<TimeEntryId, PlannedEdit> each = new LinkedHashMap<>();
        edits.forEach(planned -> each.putIfAbsent(planned.found().entry().id(), planned));
        List<PlannedEdit> all = List.copyOf(each.values());
        check(all);
        List<EditedEntry> edited = new ArrayList<>();
        for (PlannedEdit planned : all) {
            try {
                edited.add(tracker.edit(planned.found(), planned.edit()));
            } catch (StintException reason) {
                throw all.size() == 1 ? reason : NotAllChanged.after(edited.size(), ids(all), reason);
            }
        }
        return List.copyOf(edited);
    }

    private static void check(List<PlannedEdit> all) {
        for (PlannedEdit planned : all) {
            if (all.size() > 1 && changesTimes(planned.edit())) {
                throw new InvalidValue(
                        "update time entry",
                        "interval",
                        "several entries cannot start or end at the same time",
                        "change the times of one entry after the other");
            }
            TimeEntry before = planned.found().entry();
            planned.edit().changeOf(before).applyTo(before);
        }
    }

    private static boolean changesTimes(EntryEdit edit) {
        return edit.start().isPresent() || !edit.end().leaves();
    }

    private static List<String> ids(List<PlannedEdit> all) {
        return all.stream().map(planned -> planned.found().entry().id().value()).toList();
    }
}
