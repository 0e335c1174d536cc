package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.timeentry.TimeEntry;

/**
 * An entry that is about to be written back as a whole.
 *
 * @param sent how the service sent it, with what Stint cannot read
 */
record StoredEntry(TimeEntry entry, TimeEntryDto sent) {

    /**
     * Reads an entry that will be written back.
     *
     * @throws IllegalArgumentException if its end cannot be read: written back without its end, it would run again
     */
    static StoredEntry toBeWritten(Received<TimeEntryDto> received, ItemReader<TimeEntryDto, TimeEntry> reader) {
        TimeEntryDto sent = received.value();
        if (sent.timeInterval() != null && sent.timeInterval().lacksItsEnd()) {
            throw new IllegalArgumentException("an entry with a duration has no end that can be read");
        }
        return new StoredEntry(reader.wholeExcept("customFieldValues", received), sent);
    }
}
