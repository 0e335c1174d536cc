package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time entries of a workspace, indexed by id, by user in the order of lists, and by user if they are running. A page of a time range
 * takes two binary searches, independently of the number of entries. Not safe for use by several threads.
 */
public final class EntryIndex implements WorkspaceEntries {

    private final Map<TimeEntryId, TimeEntry> byId = new LinkedHashMap<>();
    private final Map<UserId, List<TimeEntry>> latestFirst = new HashMap<>();
    private final Map<UserId, TimeEntry> running = new HashMap<>();

    /** Returns all entries, in the order in which their ids were added. */
    public Collection<TimeEntry> all() {
        return byId.values();
    }

    @Override
    public boolean contains(TimeEntryId id) {
        return byId.containsKey(id);
    }

    @Override
    public Optional<TimeEntry> find(TimeEntryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<TimeEntry> runningOf(UserId user) {
        return Optional.ofNullable(running.get(user));
    }

    @Override
    public void put(TimeEntry entry) {
        find(entry.id()).ifPresent(this::unindex);
        byId.put(entry.id(), entry);
        List<TimeEntry> ofUser = latestFirst.computeIfAbsent(entry.userId(), user -> new ArrayList<>());
        ofUser.add(-1 - Collections.binarySearch(ofUser, entry, TimeEntryQuery.LATEST_FIRST), entry);
        if (entry.running()) {
            running.put(entry.userId(), entry);
        }
    }

    @Override
    public void remove(TimeEntry entry) {
        unindex(entry);
        byId.remove(entry.id());
    }

    private void unindex(TimeEntry entry) {
        List<TimeEntry> ofUser = latestFirst.getOrDefault(entry.userId(), List.of());
        int at = Collections.binarySearch(ofUser, entry, TimeEntryQuery.LATEST_FIRST);
        ofUser.remove(at);
        running.remove(entry.userId(), entry);
    }

    @Override
    public void removeReference(EntryReference reference) {
        List.copyOf(byId.values()).stream()
                .filter(reference::isIn)
                .map(reference::removedFrom)
                .forEach(this::put);
    }

    @Override
    public Page<TimeEntry> inProgress(PageRequest request) {
        return Page.of(
                running.values().stream().sorted(TimeEntryQuery.LATEST_FIRST).toList(), request);
    }

    @Override
    public Page<TimeEntry> page(UserId user, TimeEntryQuery query, PageRequest request) {
        List<TimeEntry> window = window(candidates(user, query), query);
        TimeEntryQuery windowOnly = TimeEntryQuery.builder()
                .startingFrom(query.startingFrom())
                .startingBefore(query.startingBefore())
                .build();
        return query.equals(windowOnly) ? Page.of(window, request) : filtered(window, query, request);
    }

    private List<TimeEntry> candidates(UserId user, TimeEntryQuery query) {
        if (query.running().orElse(false)) {
            return runningOf(user).map(List::of).orElse(List.of());
        }
        return latestFirst.getOrDefault(user, List.of());
    }

    private static List<TimeEntry> window(List<TimeEntry> entries, TimeEntryQuery query) {
        int first =
                query.startingBefore().map(end -> countNotBefore(entries, end)).orElse(0);
        int last = query.startingFrom()
                .map(start -> countNotBefore(entries, start))
                .orElse(entries.size());
        return entries.subList(first, Math.max(first, last));
    }

    /** Returns the number of entries that start at or after the instant; the entries are sorted latest first. */
    private static int countNotBefore(List<TimeEntry> entries, Instant instant) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).interval().start().isBefore(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Page<TimeEntry> filtered(List<TimeEntry> window, TimeEntryQuery query, PageRequest request) {
        List<TimeEntry> pageAndNext = window.stream()
                .filter(query::matches)
                .skip(request.offset())
                .limit(request.size() + 1L)
                .toList();
        boolean last = pageAndNext.size() <= request.size();
        return new Page<>(last ? pageAndNext : pageAndNext.subList(0, request.size()), request, last);
    }
}
