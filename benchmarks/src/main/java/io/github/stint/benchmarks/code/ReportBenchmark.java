package io.github.stint.benchmarks.code;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.benchmarks.data.SampleWorkspace;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.ReportQuery;
import io.github.stint.core.report.ReportSpec;
import io.github.stint.core.report.TimeReports;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A report on a year of the entries of one user, and what reading them costs without a report. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method that sets the fields.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReportBenchmark {

    private static final int ENTRIES = 3_600;
    private static final int YEAR = 2026;
    private static final Instant END = Instant.parse("2026-12-31T20:00:00Z");

    private InMemoryStint stint;
    private TimeReports reports;
    private ReportQuery query;
    private ReportSpec perDay;

    /** Adds the entries, ten a day. */
    @Setup
    public void seed() {
        stint = SampleWorkspace.with(ENTRIES, END, Clock.fixed(END, ZoneOffset.UTC))
                .build();
        reports = new TimeReports(stint);
        query = ReportQuery.builder()
                .workspace(SampleWorkspace.ID)
                .addUsers(SampleWorkspace.USER)
                .period(ReportPeriod.year(YEAR, ZoneId.of("Europe/Berlin")))
                .now(Instant.parse("2027-01-02T00:00:00Z"))
                .build();
        perDay = ReportSpec.builder().addBy(Dimension.DAY).build();
    }

    /** Reads the entries. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public long list() {
        try (Stream<TimeEntry> entries =
                stint.timeEntries().all(SampleWorkspace.ID, SampleWorkspace.USER.id(), TimeEntryQuery.all())) {
            return entries.mapToLong(entry -> entry.interval().start().getEpochSecond())
                    .sum();
        }
    }

    /** Sums up the time of each day. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public GroupedReport reportPerDay() {
        return reports.grouped(query, perDay);
    }
}
