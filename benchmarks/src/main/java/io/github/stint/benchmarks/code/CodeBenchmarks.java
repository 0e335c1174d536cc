package io.github.stint.benchmarks.code;

import io.github.stint.benchmarks.table.Row;
import io.github.stint.benchmarks.table.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of JMH in rounds, in each of which what is compared runs side by side. */
public final class CodeBenchmarks {

    private static final String GARBAGE = "gc.alloc.rate.norm";

    private final int rounds;
    private final List<Row> rows = new ArrayList<>();

    private CodeBenchmarks(int rounds) {
        this.rounds = rounds;
    }

    /** Runs all, and returns their rows. */
    public static List<Row> run(int rounds) throws RunnerException {
        CodeBenchmarks benchmarks = new CodeBenchmarks(rounds);
        benchmarks.decode();
        benchmarks.list();
        benchmarks.memory();
        benchmarks.report();
        return benchmarks.rows;
    }

    private void decode() throws RunnerException {
        Measurements decode = measure(averages(DecodeBenchmark.class));
        String entries = "DecodeBenchmark.entries";
        String request = "DecodeBenchmark.request";
        String tokens = "DecodeBenchmark.tokens";
        rows.add(new Row(
                "decode one entry to a value of the domain",
                "× tokenising it",
                "2.2",
                decode.ratioOfDifference(entries, request, tokens)));
        rows.add(
                new Row("the same with its part of the request", "× tokenising it", "", decode.ratio(entries, tokens)));
        rows.add(new Row("garbage of decoding one entry", "KB", "1.5", decode.kilobytesOfDifference(entries, request)));
    }

    private void list() throws RunnerException {
        Measurements warm =
                measure(options("ListingBenchmark").warmupIterations(8).measurementIterations(5));
        rows.add(new Row(
                "list 100,000 entries, warm, no latency",
                "× raw client and streaming parser",
                "1.5",
                warm.ratio("ListingBenchmark.adapter", "ListingBenchmark.raw")));
        Measurements cold =
                measure(options("ListingBenchmark").warmupIterations(0).measurementIterations(1));
        rows.add(new Row(
                "the same in a new process",
                "× raw client and streaming parser",
                "2",
                cold.ratio("ListingBenchmark.adapter", "ListingBenchmark.raw")));
        Measurements distant = measure(options("ListingBenchmark.adapter")
                .param("entries", "20000")
                .param("pageSize", "200")
                .param("latency", "100")
                .warmupIterations(1)
                .measurementIterations(1));
        rows.add(new Row(
                "list 20,000 entries, 200 a page, 100 ms latency",
                "× pages × latency",
                "0.27",
                distant.times("ListingBenchmark.adapter", 1 / (100 * 100.0))));
    }

    private void memory() throws RunnerException {
        Measurements memory = measure(averages(MemoryBenchmark.class));
        growth(memory, "in memory: create at the end and delete", "createAtTheEnd", "2");
        growth(memory, "in memory: update", "update", "2");
        growth(memory, "in memory: oldest page of 50 of a project", "oldestPageOfProject", "1.5");
        growth(memory, "in memory: search by a description that is not there", "searchInVain", "bounded");
        rows.add(new Row(
                "the same, 1 M entries",
                "ns an entry",
                "",
                memory.times("MemoryBenchmark.searchInVain 1000000", 1e-6)));
    }

    private void growth(Measurements memory, String what, String method, String goal) {
        String benchmark = "MemoryBenchmark." + method;
        rows.add(new Row(what, "1 M × 1 k entries", goal, memory.ratio(benchmark + " 1000000", benchmark + " 1000")));
    }

    private void report() throws RunnerException {
        Measurements report = measure(averages(ReportBenchmark.class));
        rows.add(new Row(
                "report on a year, per day: one entry",
                "µs",
                "0.5",
                report.times("ReportBenchmark.reportPerDay", 1e-3)));
        rows.add(new Row(
                "the same",
                "× reading it in memory",
                "",
                report.ratio("ReportBenchmark.reportPerDay", "ReportBenchmark.list")));
        rows.add(new Row("garbage of the same", "KB", "", report.kilobytes("ReportBenchmark.reportPerDay")));
    }

    private static ChainedOptionsBuilder averages(Class<?> benchmark) {
        return options(benchmark.getSimpleName())
                .warmupIterations(6)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1));
    }

    private static ChainedOptionsBuilder options(String included) {
        return new OptionsBuilder()
                .include(included)
                .addProfiler(GCProfiler.class)
                // Without it the server waits up to 40 ms before it sends the end of a response.
                .jvmArgs("-Xmx3g", "-Dsun.net.httpserver.nodelay=true")
                .shouldFailOnError(true)
                .forks(1);
    }

    private Measurements measure(ChainedOptionsBuilder options) throws RunnerException {
        Measurements measurements = new Measurements();
        for (int round = 0; round < rounds; round++) {
            measurements.add(new Runner(options.build()).run());
        }
        return measurements;
    }

    /** The results of all rounds, by the name of the benchmark and its first parameter if that has several values. */
    private static final class Measurements {

        private final Map<String, List<Double>> scores = new LinkedHashMap<>();
        private final Map<String, List<Double>> garbage = new LinkedHashMap<>();

        void add(Collection<RunResult> round) {
            for (RunResult result : round) {
                String entries = result.getParams().getBenchmark().contains("MemoryBenchmark")
                        ? " " + result.getParams().getParam("entries")
                        : "";
                String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1") + entries;
                put(scores, name, result, of -> of.getPrimaryResult().getScore());
                put(
                        garbage,
                        name,
                        result,
                        of -> Objects.requireNonNull(of.getSecondaryResults().get(GARBAGE))
                                .getScore());
            }
        }

        private static void put(
                Map<String, List<Double>> values, String name, RunResult result, ToDoubleFunction<RunResult> value) {
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value.applyAsDouble(result));
        }

        Spread ratio(String benchmark, String base) {
            return Spread.ofRatios(array(scores, benchmark), array(scores, base));
        }

        /** What the benchmark takes without the part of it. */
        Spread ratioOfDifference(String benchmark, String part, String base) {
            return Spread.ofRatios(difference(scores, benchmark, part), array(scores, base));
        }

        Spread times(String benchmark, double factor) {
            return Spread.of(values(scores, benchmark).stream()
                    .map(score -> score * factor)
                    .toList());
        }

        Spread kilobytes(String benchmark) {
            return Spread.of(values(garbage, benchmark).stream()
                    .map(bytes -> bytes / 1000)
                    .toList());
        }

        Spread kilobytesOfDifference(String benchmark, String part) {
            return Spread.of(Arrays.stream(difference(garbage, benchmark, part))
                    .mapToObj(bytes -> bytes / 1000)
                    .toList());
        }

        private static double[] difference(Map<String, List<Double>> values, String benchmark, String part) {
            double[] difference = array(values, benchmark);
            double[] subtracted = array(values, part);
            Arrays.setAll(difference, round -> difference[round] - subtracted[round]);
            return difference;
        }

        private static double[] array(Map<String, List<Double>> values, String benchmark) {
            return values(values, benchmark).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }

        private static List<Double> values(Map<String, List<Double>> values, String benchmark) {
            List<Double> found = values.get(benchmark);
            if (found == null) {
                throw new IllegalStateException("there is no benchmark " + benchmark + ", only " + values.keySet());
            }
            return found;
        }
    }
}
