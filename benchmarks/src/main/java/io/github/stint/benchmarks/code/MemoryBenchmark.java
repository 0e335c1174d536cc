package io.github.stint.benchmarks.code;

import io.github.stint.benchmarks.data.SampleWorkspace;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Calls of the in-memory adapter with few and with many entries of one user. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method that sets the fields.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MemoryBenchmark {

    private static final Instant END = Instant.parse("2026-07-01T08:00:00Z");
    private static final int PAGE = 50;

    /** The number of entries. */
    @Param({"1000", "1000000"})
    public int entries;

    private TimeEntries adapter;
    private NewTimeEntry next;
    private TimeEntryId middle;
    private TimeEntryQuery ofProject;
    private PageRequest oldest;
    private int changes;

    /** Adds the entries, each of one of twenty projects, and all indexes. */
    @Setup
    public void seed() {
        adapter = SampleWorkspace.with(entries, END, Clock.fixed(END, ZoneOffset.UTC))
                .build()
                .timeEntries();
        next = NewTimeEntry.builder()
                .interval(SampleWorkspace.from(END))
                .description("New")
                .projectId(SampleWorkspace.project(0))
                .build();
        middle = SampleWorkspace.entry(entries / 2);
        ofProject =
                TimeEntryQuery.builder().projectId(SampleWorkspace.project(0)).build();
        oldest = new PageRequest(entries / SampleWorkspace.PROJECTS / PAGE, PAGE);
        // Creates the indexes of filters, which each change then keeps up.
        Page<TimeEntry> unused = oldestPageOfProject();
    }

    /** Creates the latest entry, and deletes it so that the next call finds as many entries. */
    @Benchmark
    public void createAtTheEnd() {
        adapter.delete(
                SampleWorkspace.ID, adapter.create(SampleWorkspace.ID, next).id());
    }

    /** Changes the description of an entry. */
    @Benchmark
    public TimeEntry update() {
        changes++;
        return adapter.update(
                SampleWorkspace.ID,
                middle,
                TimeEntryChange.builder().description("Change " + changes).build());
    }

    /** Reads the last page of the entries of a project. */
    @Benchmark
    public Page<TimeEntry> oldestPageOfProject() {
        return adapter.list(SampleWorkspace.ID, SampleWorkspace.USER.id(), ofProject, oldest);
    }

    /** Searches for a description that no entry has. */
    @Benchmark
    public Page<TimeEntry> searchInVain() {
        return adapter.list(
                SampleWorkspace.ID,
                SampleWorkspace.USER.id(),
                TimeEntryQuery.builder().description("zebra").build(),
                PageRequest.first());
    }
}
