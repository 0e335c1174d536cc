package io.github.stint.adapter.offline.internal.entries;

import io.github.stint.adapter.inmemory.internal.state.EntryIndex;
import io.github.stint.adapter.offline.internal.archive.ArchiveQuery;
import io.github.stint.adapter.offline.internal.archive.ArchiveView;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists that the archive is a part of. It remembers where the last page ended, so that reading a list page by page does not read
 * its start again with each page.
 */
final class MergedPages {

    private final WorkspaceId workspace;
    private final EntryIndex recent;
    private final Overlay overlay;
    private @Nullable End last;

    MergedPages(WorkspaceId workspace, EntryIndex recent, Overlay overlay) {
        this.workspace = workspace;
        this.recent = recent;
        this.overlay = overlay;
    }

    /** Where a page ended, in one state of the archive. */
    private record End(UserId user, TimeEntryQuery query, PageRequest request, long revision, TimeEntry entry) {}

    /** Forgets where the last page ended, because entries have changed. */
    void clear() {
        last = null;
    }

    Page<TimeEntry> page(ArchiveView view, UserId user, TimeEntryQuery query, PageRequest request) {
        Optional<TimeEntry> before = entryBefore(view, user, query, request);
        Iterator<TimeEntry> entries = new MergedEntries(
                recent(user, query, before).iterator(),
                archived(view, user, query, before).iterator());
        for (long skipped = before.isPresent() ? request.offset() : 0;
                skipped < request.offset() && entries.hasNext();
                skipped++) {
            entries.next();
        }
        List<TimeEntry> items = new ArrayList<>();
        while (items.size() < request.size() && entries.hasNext()) {
            items.add(entries.next());
        }
        if (!items.isEmpty()) {
            last = new End(user, query, request, view.revision(), items.get(items.size() - 1));
        }
        return new Page<>(items, request, !entries.hasNext());
    }

    /** Returns the last entry of the page before this one, if that was the last page. */
    private Optional<TimeEntry> entryBefore(ArchiveView view, UserId user, TimeEntryQuery query, PageRequest request) {
        End end = last;
        return end != null
                        && end.user().equals(user)
                        && end.query().equals(query)
                        && end.request().next().offset() == request.offset()
                        && end.revision() == view.revision()
                ? Optional.of(end.entry())
                : Optional.empty();
    }

    private Stream<TimeEntry> recent(UserId user, TimeEntryQuery query, Optional<TimeEntry> before) {
        return Pages.stream(PageRequest.firstOf(PageRequest.MAX_SIZE), page -> recent.page(user, query, page))
                .filter(entry -> before.map(end -> TimeEntryQuery.LATEST_FIRST.compare(entry, end) > 0)
                        .orElse(true));
    }

    /** The archived entries that neither a recent one nor the overlay hides. */
    private Stream<TimeEntry> archived(
            ArchiveView view, UserId user, TimeEntryQuery query, Optional<TimeEntry> before) {
        Iterator<TimeEntry> rows = view.list(new ArchiveQuery(workspace, user, query, before));
        Iterable<TimeEntry> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false)
                .filter(entry -> !recent.contains(entry.id()) && overlay.mayContain(entry.id()))
                .map(overlay::applyTo)
                .filter(query::matches);
    }
}
