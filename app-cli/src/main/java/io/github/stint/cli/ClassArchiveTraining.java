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
 * Runs the most common commands, offline and against a simulated gateway, and discards their output. Meanwhile the virtual machine can
 * record which classes they load, for an archive that makes later starts faster.
 *
 * <p>It needs no network but the loopback interface, and deletes its files.
 */
public final class ClassArchiveTraining {

    private static final String KEY = "training-key";

    private final Path folder;
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-07T15:00:00Z"), ZoneOffset.UTC);

    ClassArchiveTraining(Path folder) {
        this.folder = folder;
    }

    /** Runs all commands once in a temporary folder. Throws an exception if one fails. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stint-training");
        try {
            new ClassArchiveTraining(folder).run();
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    void run() throws IOException, InterruptedException {
        ProgramFactory offline = program(Map.of("STINT_OFFLINE", "1"));
        perform(offline, "start", "Train");
        perform(offline, "stop");
        train(offline);
        try (PipedReader pipe = new PipedReader();
                BufferedReader output = new BufferedReader(pipe);
                PrintWriter outputWriter = new PrintWriter(new PipedWriter(pipe))) {
            Thread simulator =
                    new Thread(() -> perform(offline, outputWriter, 130, "simulate", "--key", KEY), "simulator");
            simulator.setDaemon(true);
            simulator.start();
            String addresses = Objects.requireNonNull(output.readLine(), "the simulator's addresses");
            train(program(Map.of(
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

    /**
     * Not the help: its sections implement an interface of picocli, whose classes are so old that the VM leaves out those that the archive
     * would have to link, and with them the class that every command needs.
     */
    private static void train(ProgramFactory program) {
        for (List<String> line : List.of(
                List.of("log", "45m", "Mail"),
                List.of("status"),
                List.of("today"),
                List.of("week", "--json"),
                List.of("entry", "list"),
                List.of("project", "list", "--output", "csv"))) {
            perform(program, line.toArray(String[]::new));
        }
    }

    private ProgramFactory program(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("STINT_DATA_DIR", folder.resolve("data").toString());
        all.put("STINT_CONFIG_DIR", folder.resolve("config").toString());
        all.put("STINT_CACHE_DIR", folder.resolve("cache").toString());
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
