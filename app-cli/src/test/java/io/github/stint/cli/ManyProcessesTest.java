package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many processes work on one data folder at once. */
class ManyProcessesTest {

    private static final int PROCESSES = 8;
    private static final int ENTRIES_EACH = 25;

    @TempDir
    private Path folder;

    /** One of the processes: it logs some entries, each as a command of its own, and fails with the first that fails. */
    static final class Logger {

        private Logger() {}

        public static void main(String[] arguments) {
            for (int at = 0; at < ENTRIES_EACH; at++) {
                StringWriter err = new StringWriter();
                int exitCode = stint(
                        arguments[0], new StringWriter(), err, "log", "1m", "entry " + at + " of " + arguments[1]);
                if (exitCode != 0) {
                    System.err.println(err);
                    System.exit(exitCode);
                }
            }
        }
    }

    private static int stint(String folder, StringWriter out, StringWriter err, String... command) {
        List<String> arguments = new ArrayList<>(List.of("--offline"));
        arguments.addAll(List.of(command));
        Machine machine = Main.machine(Map.of("STINT_DATA_DIR", folder), folder, "Linux", Clock.systemUTC());
        return new ProgramFactory(machine)
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(arguments.toArray(String[]::new));
    }

    @Test
    void noEntryIsLostWhenEightProcessesLogAtOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int at = 0; at < PROCESSES; at++) {
            processes.add(logger("process " + at));
        }
        for (Process process : processes) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
        }

        StringWriter out = new StringWriter();
        int exitCode = stint(folder.toString(), out, new StringWriter(), "entry", "list", "-o", "csv");

        assertThat(exitCode).isZero();
        List<String> descriptions = out.toString()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[1])
                .distinct()
                .toList();
        assertThat(descriptions).hasSize(PROCESSES * ENTRIES_EACH);
    }

    private Process logger(String name) throws IOException {
        return StintProcess.of(Logger.class, folder, folder.toString(), name)
                .redirectErrorStream(true)
                .start();
    }
}
