package io.github.stint.adapter.offline.internal.entries;

import io.github.stint.adapter.inmemory.internal.state.EntryReference;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the recent data of a workspace know about its archived entries: bounds of what is archived, and what was removed since. The bounds
 * are recorded before entries are archived, and are never lowered, so that they always hold.
 */
public final class Overlay {

    private final Map<UserId, Instant> latestStarts = new LinkedHashMap<>();
    private final Map<UserId, Instant> latestEnds = new LinkedHashMap<>();
    private String largestId = "";
    private final Set<TimeEntryId> removed = new LinkedHashSet<>();
    private final List<EntryReference> references = new ArrayList<>();

    Overlay() {}

    /** Returns the latest start of the entries of each user that may be archived. */
    public Map<UserId, Instant> latestStarts() {
        return Collections.unmodifiableMap(latestStarts);
    }

    /**
     * Returns the latest end of the entries of each user that may be archived. A user is missing whose entries were archived by a version
     * that did not record it.
     */
    public Map<UserId, Instant> latestEnds() {
        return Collections.unmodifiableMap(latestEnds);
    }

    /** Returns the largest id that may be archived, or an empty text if nothing was. */
    public String largestId() {
        return largestId;
    }

    /** Returns the ids that may be archived and were removed since. */
    public Collection<TimeEntryId> removed() {
        return Collections.unmodifiableSet(removed);
    }

    /** Returns what archived entries have lost since. */
    public List<EntryReference> references() {
        return Collections.unmodifiableList(references);
    }

    /** Whether nothing was ever archived, and no archived entry needs to be hidden. */
    public boolean isEmpty() {
        return largestId.isEmpty();
    }

    /** Raises the latest start of the user. */
    public void mayArchive(UserId user, Instant start) {
        latestStarts.merge(user, start, (known, added) -> added.isAfter(known) ? added : known);
    }

    /** Sets the latest end of the user. */
    public void setLatestEnd(UserId user, Instant end) {
        latestEnds.put(user, end);
    }

    /** Raises the largest id. */
    public void mayArchive(String id) {
        largestId = id.compareTo(largestId) > 0 ? id : largestId;
    }

    /** Raises both for an entry. */
    void mayArchive(TimeEntry entry) {
        raiseLatestEnd(entry);
        mayArchive(entry.userId(), entry.interval().start());
        mayArchive(entry.id().value());
    }

    /** Remains unknown if it is that of the entries that are archived already. */
    private void raiseLatestEnd(TimeEntry entry) {
        UserId user = entry.userId();
        Instant end = entry.interval().end().orElseThrow();
        Instant known = latestEnds.get(user);
        if (known == null ? !latestStarts.containsKey(user) : end.isAfter(known)) {
            latestEnds.put(user, end);
        }
    }

    /** Hides the archived entry, if one can have this id. */
    public void remove(TimeEntryId id) {
        if (isInRange(id)) {
            removed.add(id);
        }
    }

    /** Hides the reference in all archived entries. */
    public void remove(EntryReference reference) {
        if (!isEmpty()) {
            references.add(reference);
        }
    }

    /** Forgets what was removed, because the archive contains it no longer. */
    void clear() {
        removed.clear();
        references.clear();
    }

    int size() {
        return removed.size() + references.size();
    }

    /** Whether an archived entry can have this id, and was not removed. */
    boolean mayContain(TimeEntryId id) {
        return isInRange(id) && !removed.contains(id);
    }

    private boolean isInRange(TimeEntryId id) {
        return id.value().compareTo(largestId) <= 0;
    }

    Optional<Instant> latestStart(UserId user) {
        return Optional.ofNullable(latestStarts.get(user));
    }

    /** Whether all entries of the user that may be archived start and end before that instant. */
    boolean endsBefore(Instant instant, UserId user) {
        return isBefore(latestStarts.get(user), instant) && isBefore(latestEnds.get(user), instant);
    }

    /** Stored times are whole seconds, so that a latest one includes its second. */
    private static boolean isBefore(@Nullable Instant latest, Instant instant) {
        return latest != null && !latest.plusSeconds(1).isAfter(instant);
    }

    /** Returns the archived entry without the references that it has lost since. */
    TimeEntry applyTo(TimeEntry archived) {
        TimeEntry entry = archived;
        for (EntryReference reference : references) {
            entry = reference.isIn(entry) ? reference.removedFrom(entry) : entry;
        }
        return entry;
    }
}
