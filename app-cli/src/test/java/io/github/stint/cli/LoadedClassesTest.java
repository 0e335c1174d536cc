package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many classes the commands load that are started most often, compared to the smallest program. Most of the time of a start is spent on
 * loading and linking classes, and their number is the same on a fast and a slow machine. Each limit has room for a few more; a command
 * that needs many more has begun to use a library, which shows in {@code java -Xlog:class+load}.
 */
@Timeout(120)
class LoadedClassesTest {

    /** The class that Java generates for the Feign interface. */
    private static final String CLIENT_OF_USERS = ".internal.user.$Proxy";

    @TempDir
    private Path folder;

    @Test
    void of_commands_without_a_service() throws IOException, InterruptedException {
        int hello = loaded(new ArrayList<>(List.of(HelloWorld.class.getName())), Map.of());
        Map<String, String> offline = Map.of();
        perform(offline, "--offline", "status");

        assertThat(perform(offline, "--help") - hello).as("--help").isBetween(1, limit(470, 710));
        assertThat(perform(offline, "start", "--help") - hello)
                .as("start --help")
                .isBetween(1, limit(470, 710));
        assertThat(perform(offline, "version") - hello).as("version").isBetween(1, limit(470, 700));
        assertThat(perform(offline, "--offline", "status") - hello)
                .as("--offline status")
                .isBetween(1, limit(1_020, 1_230));
        assertNoRecordIsLinked();
        assertPicocliIsNotLoaded();
        assertThat(loadedClasses()).noneMatch(line -> line.contains(".gson.Gson ") || line.contains(".EntryFacet "));
        // Only new ids need random numbers.
        assertThat(loadedClasses()).noneMatch(line -> line.contains("sun.security.jca.Providers"));
        perform(offline, "--offline", "start", "x");
        // The first use of decimals, with which Java divides durations, takes 7 ms on Java 25.
        assertThat(loadedClasses()).noneMatch(line -> line.contains(" java.math.M"));
    }

    /** Of the last command: to link the first method of a record takes longer than to load a hundred classes. */
    private void assertNoRecordIsLinked() throws IOException {
        assertThat(loadedClasses()).noneMatch(line -> line.contains("java.lang.runtime.ObjectMethods"));
    }

    /** Of the last command, which is a plain line. */
    private void assertPicocliIsNotLoaded() throws IOException {
        assertThat(loadedClasses()).noneMatch(line -> line.contains(" picocli."));
    }

    /** Of the last command: the mapper of Jackson has more classes than the rest of the adapter. */
    private void assertMapperIsNotCreated() throws IOException {
        assertThat(loadedClasses())
                .noneMatch(line -> line.contains(".jackson.databind.cfg."))
                // An AOT cache would contain all that they refer to.
                .noneMatch(line -> line.contains(".JsonMapper ") || line.contains(".ArrayNode "));
    }

    private List<String> loadedClasses() throws IOException {
        return Files.readAllLines(folder.resolve("classes.log"));
    }

    @Test
    void of_commands_over_http() throws IOException, InterruptedException {
        int hello = loaded(new ArrayList<>(List.of(HelloWorld.class.getName())), Map.of());
        try (EmptyService service = new EmptyService(ZoneId.of("UTC"))) {
            Map<String, String> online = service.environment();

            assertThat(perform(online, "user") - hello).as("user").isBetween(1, limit(2_380, 2_540));
            assertThat(loadedClasses()).anyMatch(line -> line.contains(CLIENT_OF_USERS));
            // Java generates a class for each type of annotation that is parsed: that of the request, and one of that
            // annotation itself.
            assertThat(loadedClasses().stream().filter(line -> line.contains(".$Proxy")))
                    .hasSizeLessThanOrEqualTo(3);
            assertPicocliIsNotLoaded();
            assertMapperIsNotCreated();
            if (Runtime.version().feature() == 17) {
                // The HTTP client of newer ones has records of its own.
                assertNoRecordIsLinked();
            }
            assertThat(perform(online, "start", "x") - hello).as("start x").isBetween(1, limit(2_700, 2_860));
            assertPicocliIsNotLoaded();
            assertMapperIsNotCreated();

            assertThat(perform(online, "start", "y") - hello)
                    .as("start y, which stops x")
                    .isBetween(1, limit(2_730, 2_890));
            if (Runtime.version().feature() == 17) {
                assertNoRecordIsLinked();
            }
            // The user is in the cache, so that no client for requests is created for it.
            assertThat(loadedClasses()).noneMatch(line -> line.contains(CLIENT_OF_USERS));
        }
    }

    @Test
    void of_the_simulator_until_it_is_ready() throws IOException, InterruptedException {
        int hello = loaded(new ArrayList<>(List.of(HelloWorld.class.getName())), Map.of());
        Process simulator = logging(new ArrayList<>(List.of(Main.class.getName(), "simulate")), Map.of())
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(simulator.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).contains("gatewayUrl");
        } finally {
            simulator.destroyForcibly().waitFor();
        }

        // Lambdas are classes too: one for each route and field would be a hundred more.
        assertThat(countLoaded() - hello).as("simulate").isBetween(1, limit(1_900, 2_250));
    }

    /** The limit of this Java: newer ones have more and smaller classes. */
    private static int limit(int on17, int onNewer) {
        return Runtime.version().feature() == 17 ? on17 : onNewer;
    }

    private int perform(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Main.class.getName()));
        line.addAll(List.of(arguments));
        return loaded(line, environment);
    }

    /** How many classes the process loads with that main class and these arguments. */
    private int loaded(List<String> line, Map<String, String> environment) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process running = logging(line, environment)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(output)).isZero();
        return countLoaded();
    }

    /** A process that logs which classes it loads. */
    private ProcessBuilder logging(List<String> line, Map<String, String> environment) {
        ProcessBuilder process = StintProcess.with(folder);
        List<String> command = process.command();
        // The launchers start the program in the same way.
        command.set(command.size() - 1, line.get(0));
        command.addAll(line.subList(1, line.size()));
        command.add(1, "-Xlog:class+load:file=" + folder.resolve("classes.log"));
        process.environment().putAll(environment);
        return process;
    }

    private int countLoaded() throws IOException {
        return (int) loadedClasses().stream()
                .filter(text -> text.contains(" source: "))
                .count();
    }
}
