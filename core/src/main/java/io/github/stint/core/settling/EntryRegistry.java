package io.github.stint.core.settling;

import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ports of one {@link Settling} know about time entries: which of them are results of calls, how many calls with a fingerprint have
 * an unknown outcome, and which entries have been read. Its size is limited. Safe for use by several threads.
 */
final class EntryRegistry {

    private static final int MAX_ENTRIES = 50_000;
    private static final int MAX_UNKNOWN = 10_000;
    private static final int MAX_TIMERS = 1_000;
    private static final int MAX_LISTS = 16;

    private final Map<TimeEntryId, Boolean> results = new LinkedHashMap<>();
    private final Map<TimeEntryId, Seen> seen = new LinkedHashMap<>();
    private final Deque<ReadList> lists = new ArrayDeque<>();
    private final Map<Fingerprint, Integer> unknown = new LinkedHashMap<>();
    private final Map<List<Object>, TimeEntryId> timers = new LinkedHashMap<>();
    private final IntentLocks locks = new IntentLocks();
    private final Optional<Clock> clock;
    /** The number of entries that have been read. */
    private long reads;
    /** Changes when results or entries that were read are dropped. */
    private long epoch;

    /** An entry that was read: when first, and its end and when that was read first. */
    private record Seen(long first, Optional<Instant> end, long endFirst) {}

    /** What was known at a moment. */
    record Known(long reads, boolean complete, long epoch) {}

    /**
     * Nothing is known yet.
     *
     * @param clock measures how old a list is; without one, no list shows what is new
     */
    EntryRegistry(Optional<Clock> clock) {
        this.clock = clock;
    }

    /** Claims the entry as the result of a call; returns false if it is that of another. */
    synchronized boolean claim(TimeEntryId id) {
        boolean isNew = results.putIfAbsent(id, true) == null;
        if (results.size() > MAX_ENTRIES) {
            removeEldest(results);
            // It is neither a known result nor in a list that was read before it was created.
            dropLists();
        }
        return isNew;
    }

    synchronized boolean isClaimed(TimeEntryId id) {
        return results.containsKey(id);
    }

    /** Records that the outcome of a call with this fingerprint remains unknown. */
    synchronized void remainsUnknown(Fingerprint fingerprint) {
        unknown.merge(fingerprint, 1, Integer::sum);
        if (unknown.size() > MAX_UNKNOWN) {
            removeEldest(unknown);
        }
    }

    /** Returns how many calls with this fingerprint have an unknown outcome. */
    synchronized int unknown(Fingerprint fingerprint) {
        return unknown.getOrDefault(fingerprint, 0);
    }

    /** Makes calls with equal results run one after the other. */
    IntentLocks locks() {
        return locks;
    }

    /** Remembers an entry that was read. */
    synchronized void read(TimeEntry entry) {
        reads++;
        Optional<Instant> end = entry.interval().end();
        Seen before = seen.getOrDefault(entry.id(), new Seen(reads, end, reads));
        seen.put(entry.id(), new Seen(before.first(), end, before.end().equals(end) ? before.endFirst() : reads));
        if (seen.size() > MAX_ENTRIES) {
            seen.clear();
            dropLists();
        }
    }

    private void dropLists() {
        lists.clear();
        epoch++;
    }

    /** Remembers a list that will be read. */
    synchronized ReadList begin(WorkspaceId workspace, UserId user, TimeEntryQuery query) {
        ReadList list = new ReadList(workspace, user, query, clock.map(Clock::instant));
        lists.addFirst(list);
        if (lists.size() > MAX_LISTS) {
            lists.removeLast();
        }
        return list;
    }

    /**
     * Returns what is known now of the entries of the user that start in this second. All of them are known if their reading began at most
     * {@link Settling#SETTLE_TIME} ago: what another program stored since is not in an older list.
     */
    synchronized Known known(WorkspaceId workspace, UserId user, Instant start) {
        boolean complete = clock.map(Clock::instant)
                .filter(now ->
                        lists.stream().anyMatch(list -> list.isRecent(now) && list.contains(workspace, user, start)))
                .isPresent();
        return new Known(reads, complete, epoch);
    }

    /** Returns whether all entries of that second were known at that moment, and none of them has been dropped since. */
    synchronized boolean isComplete(Known at) {
        return at.complete() && at.epoch() == epoch;
    }

    /** Returns whether the entry had been read at that moment. */
    synchronized boolean existed(TimeEntryId id, Known at) {
        Seen entry = seen.get(id);
        return entry != null && entry.first() <= at.reads();
    }

    /** Returns whether the entry was known to have this end at that moment. */
    synchronized boolean hadEnd(TimeEntryId id, Instant end, Known at) {
        Seen entry = seen.get(id);
        return entry != null
                && entry.endFirst() <= at.reads()
                && entry.end().filter(end::equals).isPresent();
    }

    /** Remembers the running timer of a user, or that no timer is running. */
    synchronized void timer(WorkspaceId workspace, UserId user, Optional<TimeEntry> timer) {
        List<Object> key = List.of(workspace, user);
        timer.ifPresentOrElse(entry -> timers.put(key, entry.id()), () -> timers.remove(key));
        if (timers.size() > MAX_TIMERS) {
            removeEldest(timers);
        }
    }

    /** Returns the timer of the user that was running when it was read last. */
    synchronized Optional<TimeEntryId> timer(WorkspaceId workspace, UserId user) {
        return Optional.ofNullable(timers.get(List.of(workspace, user)));
    }

    private static void removeEldest(Map<?, ?> entries) {
        var eldest = entries.keySet().iterator();
        eldest.next();
        eldest.remove();
    }
}
