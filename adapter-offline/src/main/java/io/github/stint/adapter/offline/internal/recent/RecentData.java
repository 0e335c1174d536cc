package io.github.stint.adapter.offline.internal.recent;

import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.adapter.offline.internal.entries.KnownArchive;
import io.github.stint.adapter.offline.internal.entries.LayeredEntries;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The state, whose time entries may be archived. Not safe for use by several threads. */
public final class RecentData {

    private final KnownArchive archive;
    private final Map<WorkspaceId, LayeredEntries> entries = new LinkedHashMap<>();
    private final State state = new State(this::newEntries);

    /** No data. */
    public RecentData(KnownArchive archive) {
        this.archive = archive;
    }

    private LayeredEntries newEntries(WorkspaceId workspace) {
        LayeredEntries created = new LayeredEntries(workspace, archive);
        entries.put(workspace, created);
        return created;
    }

    /** Returns the state, which reads the archive as needed. */
    public State state() {
        return state;
    }

    /** Returns the archive as these data know it. */
    public KnownArchive archive() {
        return archive;
    }

    /** Returns the entries of all workspaces. */
    public Collection<LayeredEntries> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    LayeredEntries entries(WorkspaceId workspace) {
        return Optional.ofNullable(entries.get(workspace)).orElseThrow();
    }
}
