package io.github.stint.core.importing;

import io.github.stint.core.error.StintException;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.Optional;

/**
 * What an import did with one row.
 *
 * @param row the row
 * @param outcome whether it is stored now, and why
 * @param entry the stored entry; empty if none is known
 * @param error why it is not stored, or why that is not known; of a settled row, the failure that left its outcome unknown; otherwise
 *     empty
 */
public record ImportedEntry(
        NewTimeEntry row, Outcome outcome, Optional<TimeEntry> entry, Optional<StintException> error) {

    /** Whether a row is stored. */
    public enum Outcome {
        /** The import created the entry. */
        CREATED,
        /** The entry existed before the import. */
        EXISTED,
        /** The outcome of the creation was unknown; the entry was found afterwards. */
        SETTLED,
        /** The service rejects this row, as it would again; other rows are not affected. */
        REFUSED,
        /** It is not stored, because the service was not available, or the import stopped before this row. Another import may store it. */
        NOT_STORED,
        /** It could not be found out whether it is stored. Another import finds it out. */
        UNKNOWN
    }

    static ImportedEntry created(NewTimeEntry row, TimeEntry entry) {
        return new ImportedEntry(row, Outcome.CREATED, Optional.of(entry), Optional.empty());
    }

    static ImportedEntry existed(NewTimeEntry row, TimeEntry entry) {
        return new ImportedEntry(row, Outcome.EXISTED, Optional.of(entry), Optional.empty());
    }

    static ImportedEntry settled(NewTimeEntry row, TimeEntry entry, StintException unknown) {
        return new ImportedEntry(row, Outcome.SETTLED, Optional.of(entry), Optional.of(unknown));
    }

    static ImportedEntry without(NewTimeEntry row, Outcome outcome, StintException error) {
        return new ImportedEntry(row, outcome, Optional.empty(), Optional.of(error));
    }

    /** Returns whether the row is known to be stored. */
    public boolean isStored() {
        return entry.isPresent();
    }
}
