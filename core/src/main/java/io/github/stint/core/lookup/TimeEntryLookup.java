package io.github.stint.core.lookup;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a time entry of one user by a short reference: {@code @} is the running one, {@code @1} the last finished one,
 * {@code @2} the one before it, and anything else an id or its unambiguous ending. Safe for use by several threads.
 */
public final class TimeEntryLookup {

    private static final String OPERATION = "find time entry";
    private static final Pattern COUNTED = Pattern.compile("@([1-9]\\d{0,5})");
    private static final Pattern ID_OR_ENDING = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final UserId user;

    /** Finds entries of that user in that workspace; by a whole id, also those of others. */
    public TimeEntryLookup(TimeEntries entries, WorkspaceId workspace, UserId user) {
        this.entries = entries;
        this.workspace = workspace;
        this.user = user;
    }

    /**
     * The entry.
     *
     * @throws NoTimerRunning for {@code @} when none is running
     * @throws NotFound if nothing answers to the reference
     * @throws Ambiguous if several ids have this ending
     * @throws InvalidValue if it has none of the forms above
     */
    public TimeEntry entry(String reference) {
        if (reference.equals("@")) {
            return entries.running(workspace, user).orElseThrow(() -> new NoTimerRunning(OPERATION));
        }
        if (COUNTED.matcher(reference).matches()) {
            return finished(Integer.parseInt(reference.substring(1)))
                    .orElseThrow(() -> new NotFound(OPERATION, EntityKind.TIME_ENTRY, reference));
        }
        if (!ID_OR_ENDING.matcher(reference).matches()) {
            throw new InvalidValue(
                    OPERATION,
                    "reference",
                    "\"" + reference + "\" is not a reference to a time entry",
                    "use @ for the running one, @1 for the last finished one, an id, or the end of an id");
        }
        return entries.find(workspace, new TimeEntryId(reference)).orElseGet(() -> withIdEndingIn(reference));
    }

    private Optional<TimeEntry> finished(int count) {
        return entries.all(
                        workspace, user, TimeEntryQuery.builder().running(false).build())
                .skip(count - 1L)
                .findFirst();
    }

    private TimeEntry withIdEndingIn(String ending) {
        List<TimeEntry> matching = entries.all(workspace, user, TimeEntryQuery.all())
                .filter(entry -> entry.id().value().endsWith(ending))
                .toList();
        if (matching.isEmpty()) {
            throw new NotFound(OPERATION, EntityKind.TIME_ENTRY, ending);
        }
        if (matching.size() > 1) {
            List<String> ids =
                    matching.stream().map(entry -> entry.id().value()).toList();
            throw new Ambiguous(OPERATION, EntityKind.TIME_ENTRY, ending, ids);
        }
        return matching.get(0);
    }
}
