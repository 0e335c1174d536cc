package io.github.stint.core.importing;

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
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/** The entries that are stored, each of which belongs to at most one row. Not thread-safe. */
final class StoredEntries {

    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final UserId user;
    private final Map<Fingerprint, Queue<TimeEntry>> unclaimed = new HashMap<>();
    private final Set<TimeEntryId> claimed = new HashSet<>();

    StoredEntries(TimeEntries entries, WorkspaceId workspace, UserId user) {
        this.entries = entries;
        this.workspace = workspace;
        this.user = user;
    }

    /** Reads the entries that have one of the fingerprints, and start from the one instant to the other, inclusive. */
    void read(Set<Fingerprint> wanted, Instant first, Instant last) {
        starting(first, last).forEach(entry -> {
            Fingerprint fingerprint = Fingerprint.of(entry);
            if (wanted.contains(fingerprint)) {
                unclaimed
                        .computeIfAbsent(fingerprint, key -> new ArrayDeque<>())
                        .add(entry);
            }
        });
    }

    /** Returns an entry that was read, has this fingerprint and belongs to no row yet, and assigns it to a row; empty if none is left. */
    Optional<TimeEntry> claim(Fingerprint fingerprint) {
        Optional<TimeEntry> entry = Optional.ofNullable(
                unclaimed.getOrDefault(fingerprint, new ArrayDeque<>()).poll());
        entry.ifPresent(this::assign);
        return entry;
    }

    /** Assigns an entry to a row. */
    void assign(TimeEntry entry) {
        claimed.add(entry.id());
    }

    /** Reads again whether there is an entry with this fingerprint that belongs to no row yet, and assigns it to a row. */
    Optional<TimeEntry> claimNew(Fingerprint fingerprint) {
        Instant start = fingerprint.interval().start();
        Optional<TimeEntry> found = starting(start, start)
                .filter(entry -> !claimed.contains(entry.id()))
                .filter(entry -> Fingerprint.of(entry).equals(fingerprint))
                .findFirst();
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
