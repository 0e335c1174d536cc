package io.github.stint.adapter.offline.internal.entries;

import io.github.stint.adapter.inmemory.internal.state.EntryIndex;
import io.github.stint.adapter.inmemory.internal.state.EntryReference;
import io.github.stint.adapter.inmemory.internal.state.WorkspaceEntries;
import io.github.stint.adapter.offline.internal.archive.ArchiveChanges;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The time entries of a workspace: the recent ones in memory, above those in the archive. An entry in memory hides the archived one with
 * the same id. All changes are made in memory. All running timers are in memory.
 *
 * <p>The archive is not read for what lies in memory as a whole: running timers, ids that no archived entry can have, and pages of entries
 * that start after the latest archived one, or reach an instant after all archived ones.
 */
public final class LayeredEntries implements WorkspaceEntries {

    private final WorkspaceId workspace;
    private final KnownArchive archive;
    private final Overlay overlay = new Overlay();
    private EntryIndex recent = new EntryIndex();
    private MergedPages pages;

    /** A workspace without entries. */
    public LayeredEntries(WorkspaceId workspace, KnownArchive archive) {
        this.workspace = workspace;
        this.archive = archive;
        this.pages = new MergedPages(workspace, recent, overlay);
    }

    /** Returns the workspace of the entries. */
    public WorkspaceId workspace() {
        return workspace;
    }

    /** Returns the entries in memory. */
    public Collection<TimeEntry> recent() {
        return recent.all();
    }

    /** Returns what is known about the archived entries. */
    public Overlay overlay() {
        return overlay;
    }

    /** Returns the number of what {@link #changes} could remove from memory. */
    public long archivable() {
        return recent.all().stream().filter(entry -> !entry.running()).count() + overlay.size();
    }

    /** Records that these entries, which are in memory and finished, may be in the archive. */
    public void prepareToArchive(List<TimeEntry> entries) {
        entries.forEach(overlay::mayArchive);
    }

    /** Returns what has to be written to the archive, so that {@link #forget} can be called for the entries. */
    public ArchiveChanges.OfWorkspace changes(List<TimeEntry> entries) {
        return new ArchiveChanges.OfWorkspace(
                workspace, List.copyOf(overlay.references()), List.copyOf(overlay.removed()), entries);
    }

    /** Removes entries from memory, and what was removed since they were archived, because the archive contains all that. */
    public void forget(List<TimeEntry> entries) {
        Set<TimeEntryId> forgotten = entries.stream().map(TimeEntry::id).collect(Collectors.toSet());
        // A new index, because removing many entries one by one moves the others again and again.
        EntryIndex kept = new EntryIndex();
        recent.all().stream().filter(entry -> !forgotten.contains(entry.id())).forEach(kept::put);
        recent = kept;
        overlay.clear();
        pages = new MergedPages(workspace, recent, overlay);
    }

    @Override
    public boolean contains(TimeEntryId id) {
        return find(id).isPresent();
    }

    @Override
    public Optional<TimeEntry> find(TimeEntryId id) {
        Optional<TimeEntry> inMemory = recent.find(id);
        return inMemory.isPresent() || !archive.isRequired() || !overlay.mayContain(id)
                ? inMemory
                : archive.read(view -> view.find(workspace, id)).map(overlay::applyTo);
    }

    @Override
    public Optional<TimeEntry> runningOf(UserId user) {
        return recent.runningOf(user);
    }

    @Override
    public void put(TimeEntry entry) {
        recent.put(entry);
        pages.clear();
    }

    @Override
    public void remove(TimeEntry entry) {
        recent.find(entry.id()).ifPresent(recent::remove);
        overlay.remove(entry.id());
        pages.clear();
    }

    @Override
    public void removeReference(EntryReference reference) {
        recent.removeReference(reference);
        overlay.remove(reference);
        pages.clear();
    }

    @Override
    public Page<TimeEntry> inProgress(PageRequest request) {
        return recent.inProgress(request);
    }

    @Override
    public Page<TimeEntry> page(UserId user, TimeEntryQuery query, PageRequest request) {
        Optional<Instant> firstInMemory = overlay.latestStart(user).map(start -> start.plusSeconds(1));
        if (!archive.isRequired()
                || firstInMemory.isEmpty()
                || query.running().orElse(false)
                || isWithin(query, firstInMemory.get())
                || query.reaching()
                        .filter(from -> overlay.endsBefore(from, user))
                        .isPresent()) {
            return recent.page(user, query, request);
        }
        // A full page of entries that are newer than all archived ones, with another one after it.
        TimeEntryQuery newer =
                TimeEntryQuery.builder().from(query).startingFrom(firstInMemory).build();
        Page<TimeEntry> page = recent.page(user, newer, request);
        return page.last() ? archive.read(view -> pages.page(view, user, query, request)) : page;
    }

    private static boolean isWithin(TimeEntryQuery query, Instant first) {
        return query.startingFrom().filter(from -> !from.isBefore(first)).isPresent();
    }
}
