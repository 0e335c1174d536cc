package io.github.stint.benchmarks.code;

import io.github.stint.benchmarks.http.EntryList;
import io.github.stint.benchmarks.http.PageServer;
import io.github.stint.benchmarks.http.RawListing;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads a long list. With warm-up it is that of a program that runs for long, and without any that of a new process. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method that sets the fields.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ListingBenchmark {

    /** The number of entries. */
    @Param("100000")
    public int entries;

    /** The entries of a page. */
    @Param("1000")
    public int pageSize;

    /** How long the server takes for a response, in milliseconds. */
    @Param("0")
    public int latency;

    private PageServer server;
    private EntryList list;
    private RawListing raw;

    /** Starts the server, and lets it prepare its pages. */
    @Setup
    public void start() throws IOException {
        server = PageServer.start(entries, Duration.ofMillis(latency));
        server.prepare(pageSize);
        list = latency == 0 ? EntryList.unlimited(server.url()) : EntryList.limited(server.url());
        raw = new RawListing(server.url(), pageSize);
    }

    /** Ends the server. */
    @TearDown
    public void stop() {
        list.close();
        server.close();
    }

    /** Reads with the client of the JDK and a streaming parser. */
    @Benchmark
    public long raw() throws IOException, InterruptedException {
        return raw.read();
    }

    /** Reads through the HTTP adapter. */
    @Benchmark
    public long adapter() {
        return list.readAll(pageSize);
    }
}
