package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time entries of a workspace, indexed by id, by user and what queries filter by, and by user if they are running. Adding the latest
 * entry, or replacing an entry by one with the same start, takes the same time for any number of entries. Not safe for use by several
 * threads, unless all of them read.
 */
public final class EntryIndex implements WorkspaceEntries {

    private final Map<TimeEntryId, IndexedEntry> byId = new LinkedHashMap<>();
    private final Map<UserId, UserEntries> byUser = new HashMap<>();

    /** Returns a view of all entries, in the order in which their ids were added. */
    public Collection<TimeEntry> all() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<TimeEntry> iterator() {
                return byId.values().stream().map(IndexedEntry::entry).iterator();
            }

            @Override
            public int size() {
                return byId.size();
            }
        };
    }

    @Override
    public boolean contains(TimeEntryId id) {
        return byId.containsKey(id);
    }

    @Override
    public Optional<TimeEntry> find(TimeEntryId id) {
        return Optional.ofNullable(byId.get(id)).map(IndexedEntry::entry);
    }

    @Override
    public Optional<TimeEntry> runningOf(UserId user) {
        UserEntries entries = byUser.get(user);
        return entries == null ? Optional.empty() : entries.timer();
    }

    @Override
    public void put(TimeEntry entry) {
        IndexedEntry present = byId.get(entry.id());
        if (present == null) {
            add(new IndexedEntry(entry));
        } else {
            replace(present, entry);
        }
    }

    private void replace(IndexedEntry present, TimeEntry changed) {
        TimeEntry before = present.entry();
        IndexedEntry indexed = new IndexedEntry(changed);
        if (indexed.start() == present.start() && changed.userId().equals(before.userId())) {
            entriesOf(changed.userId()).replace(present, changed);
        } else {
            entriesOf(before.userId()).remove(present);
            add(indexed);
        }
    }

    private void add(IndexedEntry indexed) {
        TimeEntry entry = indexed.entry();
        byId.put(entry.id(), indexed);
        byUser.computeIfAbsent(entry.userId(), user -> new UserEntries()).add(indexed);
    }

    @Override
    public void remove(TimeEntry entry) {
        Optional.ofNullable(byId.remove(entry.id())).ifPresent(present -> {
            TimeEntry stored = present.entry();
            entriesOf(stored.userId()).remove(present);
        });
    }

    @Override
    public void removeReference(EntryReference reference) {
        List<TimeEntry> matching = all().stream().filter(reference::isIn).toList();
        matching.stream().map(reference::removedFrom).forEach(this::put);
    }

    @Override
    public Page<TimeEntry> inProgress(PageRequest request) {
        return Page.of(
                byUser.values().stream()
                        .flatMap(entries -> entries.timer().stream())
                        .sorted(TimeEntryQuery.LATEST_FIRST)
                        .toList(),
                request);
    }

    @Override
    public Page<TimeEntry> page(UserId user, TimeEntryQuery query, PageRequest request) {
        return entriesOf(user).page(query, request);
    }

    private UserEntries entriesOf(UserId user) {
        return Optional.ofNullable(byUser.get(user)).orElseGet(UserEntries::new);
    }
}
