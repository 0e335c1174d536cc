package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.error.NotAllDeleted;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deletes time entries of one workspace, of any user. A write whose response is lost is settled; see {@link Settling}. Safe for use by several threads. */
public final class EntryDeletion {

    private final TimeEntries entries;
    private final WorkspaceId workspace;

    /** Deletes time entries of that workspace. */
    public EntryDeletion(Stint stint, WorkspaceId workspace) {
        this.entries = new Settling().around(stint).timeEntries();
        this.workspace = workspace;
    }

    /**
     * Permanently deletes the entries, one after the other with one request each, and returns them, each once. Stops at the first that
     * cannot be deleted.
     *
     * @throws NotFound if it is the only entry and the workspace does not have it any more, also when the call is repeated
     * @throws NotAllDeleted if one of several entries could not be deleted
     */
    public List<TimeEntry> delete(List<TimeEntry> unwanted) {
        Map<TimeEntryId, TimeEntry> each = new LinkedHashMap<>();
        unwanted.forEach(entry -> each.putIfAbsent(entry.id(), entry));
        List<TimeEntryId> ids = List.copyOf(each.keySet());
        for (int at = 0; at < ids.size(); at++) {
            try {
                entries.delete(workspace, ids.get(at));
            } catch (StintException reason) {
                throw ids.size() == 1 ? reason : NotAllDeleted.after(at, values(ids), reason);
            }
        }
        return List.copyOf(each.values());
    }

    private static List<String> values(List<TimeEntryId> ids) {
        return ids.stream().map(TimeEntryId::value).toList();
    }
}
