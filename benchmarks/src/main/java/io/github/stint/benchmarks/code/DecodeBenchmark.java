package io.github.stint.benchmarks.code;

import io.github.stint.benchmarks.http.EntryList;
import io.github.stint.benchmarks.http.EntryPages;
import io.github.stint.benchmarks.http.PageServer;
import io.github.stint.benchmarks.http.RawListing;
import io.github.stint.core.timeentry.TimeEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.core.json.JsonFactory;

/**
 * From the bytes of a page to time entries. The adapter also sends the request, once for 5,000 entries, whose time is measured with the
 * client of the JDK.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method that sets the fields.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodeBenchmark {

    private static final int ENTRIES = 5000;

    private final JsonFactory json = new JsonFactory();
    private final byte[] page = EntryPages.page(1, ENTRIES, ENTRIES);
    private PageServer server;
    private EntryList list;
    private RawListing raw;

    /** Starts the server, which has one page. */
    @Setup
    public void start() throws IOException {
        server = PageServer.start(ENTRIES, Duration.ZERO);
        list = EntryList.unlimited(server.url());
        raw = new RawListing(server.url(), ENTRIES);
    }

    /** Ends the server. */
    @TearDown
    public void stop() {
        list.close();
        server.close();
    }

    /** Reads the tokens. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public long tokens() {
        return RawListing.tokens(json, page);
    }

    /** Requests the page, and reads its bytes only. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public int request() throws IOException, InterruptedException {
        return raw.requestPage();
    }

    /** Reads time entries. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public List<TimeEntry> entries() {
        return list.readPage(ENTRIES);
    }
}
