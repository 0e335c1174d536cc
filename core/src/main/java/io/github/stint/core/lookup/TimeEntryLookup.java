package io.github.stint.core.lookup;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a time entry of one user by a short reference: {@code @} is the running one, {@code @1} the one that ended last, {@code @2}
 * the one that ended before it, and anything else an id or a unique suffix of an id, of 4 characters or more. Among entries that
 * ended at the same time, the one that started last comes first, except that those without length come after all others: a timer
 * that was stopped at once is rarely what is meant. Entries that end in the future are planned and do not count. Safe for use by
 * several threads.
 */
public final class TimeEntryLookup {

    private static final String OPERATION = "find time entry";
    private static final Comparator<TimeEntry> EARLIEST_END_FIRST = Comparator.comparing(TimeEntryLookup::end)
            .thenComparing(TimeEntryLookup::hasLength)
            .thenComparing(TimeEntryQuery.LATEST_FIRST.reversed());
    private static final String HINT =
            "use @ for the running timer, @1 for the entry that ended last, an id, or the last characters of"
                    + " an id (4 or more)";
    private static final int MIN_SUFFIX = 4;
    private static final String RUNNING = "@";
    private static final Pattern NUMBERED = Pattern.compile("@([1-9]\\d{0,5})");

    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final UserId user;
    private final Instant now;

    /**
     * Creates a lookup for the entries of this user in this workspace. A complete id also finds entries of other users.
     *
     * @param now the present, after which entries are planned
     */
    public TimeEntryLookup(TimeEntries entries, WorkspaceId workspace, UserId user, Instant now) {
        this.entries = entries;
        this.workspace = workspace;
        this.user = user;
        this.now = now;
    }

    /** Returns whether the text is {@code @}, {@code @1}, {@code @2} and so on, which no user means as a description. */
    public static boolean isNumberedReference(String text) {
        return text.equals(RUNNING) || NUMBERED.matcher(text).matches();
    }

    /**
     * Returns the entry that the reference identifies.
     *
     * @throws NoTimerRunning if the reference is {@code @} and no timer is running
     * @throws NotFound if no entry matches
     * @throws Ambiguous if several ids have this suffix
     * @throws InvalidValue if the reference has none of the forms above, or is no id and shorter than 4 characters
     */
    public TimeEntry entry(String reference) {
        return find(reference).entry();
    }

    /** As {@link #entry}, with the other entries that were read to find it. */
    public FoundEntry find(String reference) {
        if (reference.equals(RUNNING)) {
            return FoundEntry.alone(entries.running(workspace, user).orElseThrow(() -> new NoTimerRunning(OPERATION)));
        }
        if (NUMBERED.matcher(reference).matches()) {
            return finished(Integer.parseInt(reference.substring(1)))
                    .orElseThrow(() -> new NotFound(OPERATION, EntityKind.TIME_ENTRY, reference));
        }
        if (!TextRules.isId(reference)) {
            throw new InvalidValue(
                    OPERATION, "reference", "\"" + reference + "\" is not a valid reference to a time entry", HINT);
        }
        return FoundEntry.alone(
                entries.find(workspace, new TimeEntryId(reference)).orElseGet(() -> withIdSuffix(reference)));
    }

    /**
     * Reads the entries by start, latest first, until no earlier start can belong to one of those that ended last. An entry may last
     * 999 hours, so this reads the pages of six weeks: one request for 1000 entries.
     */
    private Optional<FoundEntry> finished(int number) {
        try (Stream<TimeEntry> all = entries.all(workspace, user, TimeEntryQuery.all())) {
            return finished(number, all.iterator());
        }
    }

    private Optional<FoundEntry> finished(int number, Iterator<TimeEntry> latestStartFirst) {
        PriorityQueue<TimeEntry> lastEnded = new PriorityQueue<>(EARLIEST_END_FIRST);
        List<TimeEntry> read = new ArrayList<>();
        Instant readAfter = Instant.MIN;
        while (latestStartFirst.hasNext()) {
            TimeEntry entry = latestStartFirst.next();
            if (lastEnded.size() == number && !canReach(entry, lastEnded.element())) {
                readAfter = entry.interval().start();
                break;
            }
            read.add(entry);
            if (!end(entry).isAfter(now)) {
                lastEnded.add(entry);
                if (lastEnded.size() > number) {
                    lastEnded.remove();
                }
            }
        }
        return lastEnded.size() == number
                ? Optional.of(new FoundEntry(lastEnded.element(), read, readAfter))
                : Optional.empty();
    }

    /** Whether an entry that starts where this one does, or earlier, can end after the other. */
    private static boolean canReach(TimeEntry entry, TimeEntry other) {
        return !entry.interval().start().isBefore(TimeInterval.earliestStartReaching(end(other)));
    }

    private static boolean hasLength(TimeEntry finished) {
        return finished.interval().start().isBefore(end(finished));
    }

    private static Instant end(TimeEntry finished) {
        return finished.interval().end().orElse(Instant.MAX);
    }

    private TimeEntry withIdSuffix(String suffix) {
        // Who leaves out the @ of @1 must not get an entry whose id happens to end with 1.
        if (suffix.length() < MIN_SUFFIX) {
            throw new InvalidValue(
                    OPERATION, "reference", "\"" + suffix + "\" is too short for the end of an id", HINT);
        }
        // A whole id is a suffix of no other, so that nothing needs to be listed.
        List<TimeEntry> matching = IdForm.matches(suffix)
                ? List.of()
                : entries.all(workspace, user, TimeEntryQuery.all())
                        .filter(entry -> entry.id().value().endsWith(suffix))
                        .toList();
        if (matching.isEmpty()) {
            throw new NotFound(OPERATION, EntityKind.TIME_ENTRY, suffix);
        }
        if (matching.size() > 1) {
            List<String> ids =
                    matching.stream().map(entry -> entry.id().value()).toList();
            throw new Ambiguous(OPERATION, EntityKind.TIME_ENTRY, suffix, ids);
        }
        return matching.get(0);
    }
}
