package io.github.stint.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs what people run most, offline and against a simulated gateway, and throws away what it says. Meanwhile the virtual machine can
 * note which classes that takes, so as to have them at hand when it starts the next time.
 *
 * <p>It needs no network but this machine's own, and leaves nothing behind.
 */
public final class ClassArchiveTraining {

    private static final String KEY = "rehearsal-key";

    private final Path folder;
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-07T15:00:00Z"), ZoneOffset.UTC);

    ClassArchiveTraining(Path folder) {
        this.folder = folder;
    }

    /** Rehearses once in a folder of its own; throws when anything fails. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stint-rehearsal");
        try {
            new ClassArchiveTraining(folder).run();
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    void run() throws IOException, InterruptedException {
        ProgramFactory offline = program(Map.of("STINT_OFFLINE", "1"));
        perform(offline, "start", "Rehearse");
        perform(offline, "stop");
        rehearse(offline);
        try (PipedReader pipe = new PipedReader();
                BufferedReader said = new BufferedReader(pipe);
                PrintWriter saying = new PrintWriter(new PipedWriter(pipe))) {
            Thread simulator = new Thread(() -> perform(offline, saying, 130, "simulate", "--key", KEY), "simulator");
            simulator.setDaemon(true);
            simulator.start();
            String addresses = Objects.requireNonNull(said.readLine(), "the simulator's addresses");
            rehearse(program(Map.of(
                    "MATON_API_KEY",
                    KEY,
                    "STINT_GATEWAY_URL",
                    address("gatewayUrl", addresses),
                    "STINT_CONTROL_URL",
                    address("controlUrl", addresses))));
            simulator.interrupt();
            simulator.join();
        }
    }

    private static String address(String name, String addresses) {
        return addresses.replaceFirst(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    private static void rehearse(ProgramFactory program) {
        for (List<String> line : List.of(
                List.of("log", "45m", "Mail"),
                List.of("status"),
                List.of("today"),
                List.of("week", "--json"),
                List.of("entry", "list"),
                List.of("project", "list", "--output", "csv"),
                List.of("--help"))) {
            perform(program, line.toArray(String[]::new));
        }
    }

    private ProgramFactory program(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("STINT_DATA_DIR", folder.resolve("data").toString());
        all.put("STINT_CONFIG_DIR", folder.resolve("config").toString());
        return new ProgramFactory(Main.machine(all, folder.toString(), "", clock));
    }

    private static void perform(ProgramFactory program, String... line) {
        perform(program, new PrintWriter(Writer.nullWriter()), 0, line);
    }

    private static void perform(ProgramFactory program, PrintWriter out, int expected, String... line) {
        int exitCode = program.program(
                        new BufferedReader(Reader.nullReader()), out, new PrintWriter(Writer.nullWriter()), false)
                .run(line);
        if (exitCode != expected) {
            throw new IllegalStateException(String.join(" ", line) + " ended with " + exitCode);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(ClassArchiveTraining::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
