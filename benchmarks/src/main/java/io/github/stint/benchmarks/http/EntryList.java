package io.github.stint.benchmarks.http;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.benchmarks.data.SampleWorkspace;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Reads the list of a {@link PageServer} through the HTTP adapter. */
public final class EntryList implements AutoCloseable {

    private final MatonStint stint;

    private EntryList(MatonConfig.Builder config) {
        this.stint = MatonStint.connect(config.build());
    }

    /** Reads as fast as the server, because rate limits take no time. */
    public static EntryList unlimited(URI url) {
        VirtualTime time = new VirtualTime();
        return new EntryList(config(url).waitingTime(time, time));
    }

    /** Reads as a program does that has configured the limit of 50 requests a second. */
    public static EntryList limited(URI url) {
        return new EntryList(config(url).accountLimit(50));
    }

    private static MatonConfig.Builder config(URI url) {
        return MatonConfig.direct("key-of-the-benchmark").gatewayUrl(url);
    }

    /** Reads all entries, and returns the sum of their seconds. */
    public long readAll(int pageSize) {
        try (Stream<TimeEntry> entries = stint.timeEntries()
                .all(SampleWorkspace.ID, SampleWorkspace.USER.id(), TimeEntryQuery.all(), pageSize)) {
            return seconds(entries);
        }
    }

    /** Reads a page of this size. */
    public List<TimeEntry> readPage(int size) {
        return stint.timeEntries()
                .list(SampleWorkspace.ID, SampleWorkspace.USER.id(), TimeEntryQuery.all(), PageRequest.firstOf(size))
                .items();
    }

    private static long seconds(Stream<TimeEntry> entries) {
        return entries.mapToLong(entry -> entry.interval().start().getEpochSecond())
                .sum();
    }

    @Override
    public void close() {
        stint.close();
    }
}
