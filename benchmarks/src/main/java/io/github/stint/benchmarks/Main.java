package io.github.stint.benchmarks;

import io.github.stint.benchmarks.code.CodeBenchmarks;
import io.github.stint.benchmarks.http.CreateBenchmark;
import io.github.stint.benchmarks.http.SimulatorBenchmark;
import io.github.stint.benchmarks.process.ProcessBenchmarks;
import io.github.stint.benchmarks.table.PerformanceDocument;
import io.github.stint.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything and writes the table of the running version of Java. See docs/performance.md. */
public final class Main {

    private Main() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments the launcher of the terminal program, the document, the number of rounds of processes and of those of JMH; more
     *     words select the parts {@code process}, {@code code} and {@code limit} (default: all); a selection prints its rows only
     */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException, RunnerException {
        Path launcher = Path.of(arguments[0]).toAbsolutePath();
        int processRounds = Integer.parseInt(arguments[2]);
        int codeRounds = Integer.parseInt(arguments[3]);
        List<String> parts = List.of(arguments).subList(4, arguments.length);
        List<Row> rows = new ArrayList<>();
        if (runs("process", parts)) {
            Path scratch = Files.createTempDirectory("stint-benchmarks");
            rows.addAll(ProcessBenchmarks.run(launcher, scratch, processRounds));
            delete(scratch);
        }
        if (runs("code", parts)) {
            rows.addAll(CodeBenchmarks.run(codeRounds));
            rows.addAll(SimulatorBenchmark.run(codeRounds));
        }
        if (runs("limit", parts)) {
            rows.addAll(CreateBenchmark.run(codeRounds));
        }
        if (parts.isEmpty()) {
            new PerformanceDocument(Path.of(arguments[1]))
                    .write(Runtime.version().feature(), machine(), rows);
        }
        rows.forEach(row -> System.out.println(row.toMarkdown()));
    }

    private static boolean runs(String part, List<String> parts) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static String machine() {
        return "Java %s, %d processors, %s."
                .formatted(
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
