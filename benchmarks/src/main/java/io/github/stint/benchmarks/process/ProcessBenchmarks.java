package io.github.stint.benchmarks.process;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.benchmarks.data.OfflineFolder;
import io.github.stint.benchmarks.data.SampleWorkspace;
import io.github.stint.benchmarks.table.Row;
import io.github.stint.benchmarks.table.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Starts the terminal program as a user does, with the launcher of this checkout. The commands run in rounds, each round in another order,
 * and ratios are taken within a round, so that changes of the machine's speed affect both sides.
 */
public final class ProcessBenchmarks {

    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int MOST = 1_000_000;

    /** A call of revision 2026-07-28 of the protocol, which needs no session. */
    private static final String STATUS_CALL = """
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"status","_meta":{\
            "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}
            """;

    private final Path launcher;
    private final Path scratch;
    private final int rounds;
    private final Random order = new Random(1);
    private final List<Command> commands = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Map<String, List<Run>> runs = new LinkedHashMap<>();

    private ProcessBenchmarks(Path launcher, Path scratch, int rounds) {
        this.launcher = launcher;
        this.scratch = scratch;
        this.rounds = rounds;
    }

    /**
     * Runs all, and returns their rows.
     *
     * @param launcher the program
     * @param scratch an empty folder for data
     */
    public static List<Row> run(Path launcher, Path scratch, int rounds)
            throws IOException, InterruptedException, SQLException {
        ProcessBenchmarks benchmarks = new ProcessBenchmarks(launcher, scratch, rounds);
        benchmarks.startUp();
        benchmarks.manyEntries();
        return benchmarks.rows;
    }

    private void startUp() throws IOException, InterruptedException, SQLException {
        Clock clock = Clock.systemUTC();
        SimulatorOptions options = SimulatorOptions.builder(clock).build();
        InMemoryStint stored = SampleWorkspace.with(FEW, clock.instant(), clock).build();
        stored.authorize(stored.connections().create("clockify").id());
        try (MatonSimulator simulator = MatonSimulator.start(stored, options)) {
            Map<String, String> online = new HashMap<>(Map.of(
                    "MATON_API_KEY", simulator.key(),
                    "STINT_GATEWAY_URL", simulator.gatewayUrl().toString(),
                    "STINT_CONTROL_URL", simulator.controlUrl().toString()));
            store(FEW, clock, "start-up");
            hello();
            add("version", "start-up", Map.of(), "version");
            add("help", "start-up", Map.of(), "--help");
            add("start help", "start-up", Map.of(), "start", "--help");
            add("status", "start-up", Map.of(), "--offline", "status");
            agent("mcp", "start-up");
            add("user", "start-up", online, "user");
            add("start", "start-up", online, "start", "x");
            boolean python = hasPython();
            if (python) {
                commands.add(new Command("python", python(simulator), variables("start-up", Map.of())));
            }
            measure();
            startUpRow("`version`", "version", "2.5 (Java 17)");
            startUpRow("`--help`", "help", "3.5 (Java 17)");
            startUpRow("`start --help`", "start help", "3 (Java 17)");
            startUpRow("`--offline status`, 100 entries", "status", "3.5, and 3 on Java 25");
            startUpRow("`mcp --offline`: one call of `status`, 100 entries", "mcp", "6");
            startUpRow("`user` over HTTP on loopback", "user", "7, and 5.5 on Java 25");
            startUpRow("`start x` over HTTP on loopback", "start", "6");
            if (python) {
                startUpRow("Python: `urllib.request` of the same URL as `user`", "python", "");
            }
        }
    }

    private void startUpRow(String what, String name, String goal) {
        rows.add(new Row(what, "× Hello", goal, ratio(name, "hello", Run::nanoseconds)));
    }

    private void manyEntries() throws IOException, InterruptedException, SQLException {
        Clock clock = Clock.systemUTC();
        for (int size : List.of(FEW, 10_000, MANY, MOST)) {
            store(size, clock, "of-" + size);
            add("status " + size, "of-" + size, Map.of(), "--offline", "status");
        }
        for (int size : List.of(FEW, MANY)) {
            add("log " + size, "of-" + size, Map.of(), "--offline", "log", "5m", "Call");
            add("start " + size, "of-" + size, Map.of(), "--offline", "start", "Mail", "-p", "Project 3");
        }
        Map<String, String> smallHeap = Map.of("JAVA_TOOL_OPTIONS", "-Xmx64m");
        add("list", "of-100000", smallHeap, "--offline", "entry", "list", "-o", "ndjson");
        add("list one", "of-100000", smallHeap, "--offline", "entry", "list", "--limit", "1", "-o", "ndjson");
        measure();
        statusRow(10_000, "1.1");
        statusRow(MANY, "1.15");
        statusRow(MOST, "1.2");
        rows.add(new Row("its memory, 1,000,000 entries", "MB", "90", megabytes("status 1000000")));
        rows.add(new Row(
                "`--offline log`, 100,000 entries",
                "× 100 entries",
                "1.3",
                ratio("log 100000", "log 100", Run::nanoseconds)));
        rows.add(new Row(
                "`--offline start -p`, 100,000 entries",
                "× 100 entries",
                "1.3",
                ratio("start 100000", "start 100", Run::nanoseconds)));
        rows.add(new Row(
                "`--offline entry list -o ndjson` of 100,000 with `-Xmx64m`: first line",
                "× `--limit 1`",
                "1",
                ratio("list", "list one", Run::firstByte)));
        rows.add(new Row("its memory", "MB", "", megabytes("list")));
    }

    private void statusRow(int size, String goal) {
        rows.add(new Row(
                "`--offline status`, %,d entries".formatted(size),
                "× 100 entries",
                goal,
                ratio("status " + size, "status " + FEW, Run::nanoseconds)));
    }

    /** Stores entries until yesterday where the terminal expects them. */
    private void store(int entries, Clock clock, String folder) throws SQLException {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS);
        OfflineFolder.create(scratch.resolve(folder).resolve("offline"), entries, yesterday, clock);
    }

    private void hello() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of(Hello.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        commands.add(new Command(
                "hello",
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-cp",
                        classes,
                        Hello.class.getName()),
                Map.of()));
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    private static List<String> python(MatonSimulator simulator) {
        return List.of("python3", "-c", """
                import json, sys, urllib.request
                request = urllib.request.Request(sys.argv[1], headers={"Authorization": "Bearer " + sys.argv[2]})
                print(json.load(urllib.request.urlopen(request))["email"])
                """, simulator.gatewayUrl() + "/api/v1/user", simulator.key());
    }

    private void add(String name, String data, Map<String, String> more, String... arguments) {
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(arguments));
        commands.add(new Command(name, words, variables(data, more)));
    }

    private void agent(String name, String data) {
        commands.add(new Command(
                name, List.of(launcher.toString(), "mcp", "--offline"), variables(data, Map.of()), STATUS_CALL));
    }

    private Map<String, String> variables(String data, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("LC_ALL", "C.UTF-8");
        variables.put("HOME", scratch.toString());
        variables.put("STINT_DATA_DIR", scratch.resolve(data).toString());
        return variables;
    }

    private void measure() throws IOException, InterruptedException {
        runs = new LinkedHashMap<>();
        // The first round fills caches, and does not count.
        for (int round = -1; round < rounds; round++) {
            Collections.shuffle(commands, order);
            for (Command command : commands) {
                Run run = Run.of(command);
                if (round >= 0) {
                    runs.computeIfAbsent(command.name(), key -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        commands.clear();
    }

    private Spread ratio(String name, String base, ToDoubleFunction<Run> figure) {
        return Spread.ofRatios(figures(name, figure), figures(base, figure));
    }

    private Spread megabytes(String name) {
        return Spread.of(
                runs(name).stream().map(run -> run.peakKilobytes() / 1024.0).toList());
    }

    private List<Run> runs(String name) {
        return Objects.requireNonNull(runs.get(name), name);
    }

    private double[] figures(String name, ToDoubleFunction<Run> figure) {
        return runs(name).stream().mapToDouble(figure).toArray();
    }
}
