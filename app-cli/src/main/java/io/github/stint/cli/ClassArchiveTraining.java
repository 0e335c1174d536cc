package io.github.stint.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the most common commands, offline and against a simulated gateway, and discards their output. Meanwhile the virtual machine can
 * record which classes they load, for a cache that makes later starts faster.
 *
 * <p>The gateway is a process of its own, because Java loads all classes of a cache when it starts, and no other command needs those of
 * the gateway; what is recorded of it is up to the option of Java in the system property {@value Main#PROCESS_OPTION}. It needs no network but the loopback interface. All files are deleted.
 */
public final class ClassArchiveTraining {

    private static final String KEY = "training-key";
    private static final int MAX_WAIT_SECONDS = 10;

    /** With summer time, for whose changes Java loads more classes than for UTC. */
    private static final String ZONE = "Europe/Berlin";

    private final Path folder;
    private final OutputStream nowhere = OutputStream.nullOutputStream();

    ClassArchiveTraining(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs all commands once in a temporary folder, or those that do not need picocli: with the argument {@code offline} those without a
     * service, and with {@code online} those with one. Throws an exception if one fails.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stint-training");
        try {
            ClassArchiveTraining training = new ClassArchiveTraining(folder);
            switch (String.join(" ", arguments)) {
                case "offline" -> training.runOffline();
                case "online" -> training.runOnline();
                default -> training.run();
            }
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    void runOffline() throws IOException, InterruptedException {
        Map<String, String> environment = environment(Map.of("STINT_OFFLINE", "1"));
        log(environment);
        train(environment, plainLines(List.of(List.of("start", "--help"), List.of("version"))));
    }

    void run() throws IOException, InterruptedException {
        Map<String, String> offline = environment(Map.of("STINT_OFFLINE", "1"));
        log(offline);
        train(offline, commonLines());
        withGateway(environment -> train(environment, commonLines()));
    }

    void runOnline() throws IOException, InterruptedException {
        withGateway(environment -> {
            log(environment);
            train(environment, plainLines(List.of(List.of("user"))));
        });
    }

    private interface Training {

        void train(Map<String, String> environment) throws IOException, InterruptedException;
    }

    private void withGateway(Training training) throws IOException, InterruptedException {
        Process gateway = process(List.of("simulate", "--key", KEY), environment(Map.of()))
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(gateway.getInputStream(), StandardCharsets.UTF_8))) {
            String addresses = Objects.requireNonNull(output.readLine(), "the simulator's addresses");
            training.train(environment(Map.of(
                    "MATON_API_KEY",
                    KEY,
                    "STINT_GATEWAY_URL",
                    address("gatewayUrl", addresses),
                    "STINT_CONTROL_URL",
                    address("controlUrl", addresses),
                    // That of the simulated account is UTC.
                    "STINT_TZ",
                    ZONE)));
        } finally {
            gateway.destroy();
            if (!gateway.waitFor(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                gateway.destroyForcibly();
            }
        }
    }

    /**
     * Stores entries of two days with a project and a tag, as most are, and caches what each line needs. In processes of their own, because
     * the common lines need less than these.
     */
    private static void log(Map<String, String> environment) throws IOException, InterruptedException {
        for (List<String> line : List.of(
                List.of("project", "create", "Training"),
                List.of("tag", "create", "mail"),
                List.of("log", "yesterday", "9:00-10:00", "Plan", "-p", "Training"),
                List.of("log", "45m", "Draft", "-p", "Training", "--tag", "mail"))) {
            ProcessBuilder process = process(line, environment).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            // An offline workspace gets the time zone of the machine.
            process.environment().put("TZ", ZONE);
            int exitCode = process.start().waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(String.join(" ", line) + " ended with " + exitCode);
            }
        }
    }

    private static ProcessBuilder process(List<String> line, Map<String, String> environment) {
        ProcessBuilder process =
                Main.process(line.toArray(String[]::new)).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().clear();
        process.environment().putAll(environment);
        return process;
    }

    private static String address(String name, String addresses) {
        return addresses.replaceFirst(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    private static List<List<String>> plainLines(List<List<String>> before) {
        Stream<List<String>> timer = Stream.of(
                List.of("start", "Train"),
                List.of("status"),
                // Stops the other timer.
                List.of("start", "Next"),
                List.of("stop"),
                List.of("start", "Train"),
                List.of("switch", "Mail"),
                List.of("cancel"),
                List.of("status"),
                List.of("today"));
        return Stream.concat(before.stream(), timer).toList();
    }

    private static List<List<String>> commonLines() {
        return List.of(
                List.of("--help"),
                List.of("version"),
                List.of("start", "Train"),
                List.of("status"),
                // Stops the other timer.
                List.of("start", "Next"),
                List.of("stop"),
                List.of("status"),
                List.of("log", "45m", "Mail"),
                List.of("today"),
                List.of("week", "--json"),
                List.of("entry", "list"),
                List.of("project", "list", "--output", "csv"),
                List.of("user"));
    }

    private void train(Map<String, String> environment, List<List<String>> lines) {
        for (List<String> line : lines) {
            OptionalInt exitCode = Main.perform(environment, nowhere, nowhere, line.toArray(String[]::new));
            if (exitCode.orElse(-1) != 0) {
                throw new IllegalStateException(String.join(" ", line) + " ended with " + exitCode);
            }
        }
    }

    private Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(Main.process().environment());
        // What else the user has set, such as a proxy, must not matter.
        all.keySet().retainAll(Set.of("HOME", "LANG", "LC_ALL", "PATH", "TMPDIR"));
        all.putAll(variables);
        all.put("STINT_DATA_DIR", folder.resolve("data").toString());
        all.put("STINT_CONFIG_DIR", folder.resolve("config").toString());
        all.put("STINT_CACHE_DIR", folder.resolve("cache").toString());
        return all;
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
