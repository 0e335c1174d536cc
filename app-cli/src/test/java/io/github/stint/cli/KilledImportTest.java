package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed again and again stores each row once. {@code -Dstint.import.kills=100 -Dstint.import.rows=10000} is the long
 * variant.
 */
class KilledImportTest {

    private static final int KILLS = Integer.getInteger("stint.import.kills", 3);
    private static final int ROWS = Integer.getInteger("stint.import.rows", 300);
    private static final int SEED = Integer.getInteger("stint.import.seed", 1);
    /** In the state file, about. */
    private static final int BYTES_OF_ENTRY = 300;

    private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 1, 0, 0);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    /** The process that imports, with limits that do not slow it down. */
    static final class Importer {

        private Importer() {}

        public static void main(String[] arguments) {
            int exitCode = run(System.getenv(), Path.of(arguments[0]), new StringWriter(), new StringWriter());
            System.exit(exitCode);
        }

        static int run(Map<String, String> environment, Path folder, StringWriter out, StringWriter err) {
            return execute(
                    environment,
                    folder,
                    out,
                    err,
                    "entry",
                    "import",
                    folder.resolve("rows.csv").toString(),
                    "--create-missing");
        }

        static int execute(
                Map<String, String> environment, Path folder, StringWriter out, StringWriter err, String... line) {
            return new ProgramFactory(
                            Main.machine(environment, folder.toString(), "Linux", Clock.systemUTC()),
                            config -> config.accountLimit(10_000).workspaceLimit(10_000))
                    .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                    .run(line);
        }
    }

    /** Every tenth row is equal to the one before. */
    private static String row(int number) {
        int first = number % 10 == 9 ? number - 1 : number;
        LocalDateTime start = FIRST.plus(Duration.ofMinutes(15L * first));
        return start + "," + start.plusMinutes(15) + ",row " + first + ",Site,deep";
    }

    private void writeRows() throws IOException {
        List<String> lines = new ArrayList<>(List.of("start,end,description,project,tags"));
        IntStream.range(0, ROWS).mapToObj(KilledImportTest::row).forEach(lines::add);
        Files.write(folder.resolve("rows.csv"), lines);
    }

    private Map<String, String> variables(Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("LC_ALL", "C.UTF-8");
        variables.put("STINT_TZ", "UTC");
        variables.put("STINT_DATA_DIR", folder.resolve("data").toString());
        variables.put("STINT_CONFIG_DIR", folder.resolve("config").toString());
        variables.put("STINT_CACHE_DIR", folder.resolve("cache").toString());
        return variables;
    }

    private Process start(Map<String, String> variables) throws IOException {
        ProcessBuilder builder = StintProcess.of(Importer.class, folder, folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(variables);
        return builder.start();
    }

    /**
     * Kills the import after random progress, as often as configured, and then lets it finish.
     *
     * @param progress grows by the unit for about each row
     */
    private int killRepeatedly(Map<String, String> variables, IntSupplier progress, int unit) throws Exception {
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int target = progress.getAsInt() + unit * (1 + random.nextInt(Math.max(1, ROWS / (KILLS + 1))));
            Process process = start(variables);
            while (process.isAlive() && progress.getAsInt() < target) {
                Thread.onSpinWait();
            }
            killed += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
        }
        return killed;
    }

    private void assertStoredOnce(Map<String, String> variables, int killed) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Importer.run(variables, folder, out, err)).as("%s", err).isZero();
        StringWriter again = new StringWriter();
        assertThat(Importer.run(variables, folder, again, err)).isZero();
        StringWriter listed = new StringWriter();
        assertThat(Importer.execute(
                        variables,
                        folder,
                        listed,
                        err,
                        "entry",
                        "list",
                        "-o",
                        "csv",
                        "--fields",
                        "start,end,description,projectName,tagNames"))
                .isZero();

        assertThat(killed).isPositive();
        assertThat(again).hasToString("Imported 0 entries; " + ROWS + " existed\n");
        assertThat(listed.toString().lines().skip(1).map(line -> line.replace(":00Z", "")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ROWS).mapToObj(KilledImportTest::row).toList());
        System.getLogger(KilledImportTest.class.getName())
                .log(System.Logger.Level.INFO, "{0} kills, {1} rows: each row is stored once", killed, ROWS);
    }

    @Test
    void stores_each_row_once_offline() throws Exception {
        writeRows();
        Path state = folder.resolve("data").resolve("offline").resolve("recent.json");
        Map<String, String> variables = variables(Map.of("STINT_OFFLINE", "1"));

        int killed = killRepeatedly(variables, () -> size(state), BYTES_OF_ENTRY);

        assertStoredOnce(variables, killed);
    }

    private static int size(Path file) {
        try {
            return Files.exists(file) ? (int) Files.size(file) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void stores_each_row_once_online() throws Exception {
        writeRows();
        AtomicInteger requests = new AtomicInteger();
        Clock clock = Clock.systemUTC();
        try (InMemoryStint stint = SampleOffice.with(clock);
                MatonSimulator simulator = MatonSimulator.start(
                        stint,
                        SimulatorOptions.builder(clock)
                                .log(request -> requests.incrementAndGet())
                                .build())) {
            Map<String, String> variables = variables(Map.of(
                    "MATON_API_KEY", simulator.key(),
                    "STINT_GATEWAY_URL", simulator.gatewayUrl().toString(),
                    "STINT_CONTROL_URL", simulator.controlUrl().toString()));

            int killed = killRepeatedly(variables, requests::get, 1);

            assertStoredOnce(variables, killed);
        }
    }
}
