package io.github.stint.core.settling;

import io.github.stint.core.error.StintException;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stored time entries of one user, each of which belongs to at most one of the entries that the caller wants to be stored. Equal
 * entries are permitted, so that of n wanted entries that count as the same, of which m are stored, the first m calls of {@link #claim}
 * return one each. Safe for use by several threads.
 */
public final class StoredEntries {

    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final UserId user;
    private final Map<Fingerprint, Queue<TimeEntry>> unclaimed = new HashMap<>();
    private final Set<TimeEntryId> claimed = new HashSet<>();

    /** Reads entries of that user in that workspace. */
    public StoredEntries(TimeEntries entries, WorkspaceId workspace, UserId user) {
        this.entries = entries;
        this.workspace = workspace;
        this.user = user;
    }

    /**
     * Reads the entries that have one of the fingerprints, and start from the one instant to the other, inclusive. Takes one request for
     * each page of the entries of that time.
     *
     * @throws StintException if an entry cannot be read as a whole
     */
    public void read(Set<Fingerprint> wanted, Instant first, Instant last) {
        starting(first, last)
                .filter(entry -> wanted.contains(Fingerprint.of(entry)))
                .forEach(this::add);
    }

    private synchronized void add(TimeEntry entry) {
        if (!claimed.contains(entry.id())) {
            unclaimed
                    .computeIfAbsent(Fingerprint.of(entry), key -> new ArrayDeque<>())
                    .add(entry);
        }
    }

    /** Returns an entry that was read, has this fingerprint and has not been claimed, and claims it; empty if none is left. Sends nothing. */
    public synchronized Optional<TimeEntry> claim(Fingerprint fingerprint) {
        Optional<TimeEntry> entry = Optional.ofNullable(
                unclaimed.getOrDefault(fingerprint, new ArrayDeque<>()).poll());
        entry.ifPresent(this::assign);
        return entry;
    }

    /** Claims an entry, such as one that was just created. Sends nothing. */
    public synchronized void assign(TimeEntry entry) {
        assign(entry.id());
    }

    /** Claims an entry that is known to be wanted, before entries are read, so that no call returns it. Sends nothing. */
    public synchronized void assign(TimeEntryId id) {
        claimed.add(id);
    }

    /**
     * Reads again whether there is an entry with this fingerprint that has not been claimed, and claims it; empty if none is found. Takes
     * one request for each page of the entries that start in the same second.
     *
     * @throws StintException if an entry of that second cannot be read as a whole
     */
    public Optional<TimeEntry> claimNew(Fingerprint fingerprint) {
        Instant start = fingerprint.interval().start();
        List<TimeEntry> equal = starting(start, start)
                .filter(entry -> Fingerprint.of(entry).equals(fingerprint))
                .toList();
        return claimFirst(equal);
    }

    private synchronized Optional<TimeEntry> claimFirst(List<TimeEntry> equal) {
        Optional<TimeEntry> found =
                equal.stream().filter(entry -> !claimed.contains(entry.id())).findFirst();
        found.ifPresent(this::assign);
        return found;
    }

    private Stream<TimeEntry> starting(Instant first, Instant last) {
        TimeEntryQuery window = TimeEntryQuery.builder()
                .startingFrom(first)
                .startingBefore(last.plusSeconds(1))
                .build();
        return entries.allStrict(workspace, user, window);
    }
}
