package io.github.stint.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The training of the class caches loads what the common lines load for a user with a time zone and some entries, and little else. What it
 * does not load is missing in the caches, so that Java loads it from elsewhere at each start, and generates the class of a lambda anew.
 */
@Timeout(300)
class TrainedClassesTest {

    private static final String ZONE = "Europe/Berlin";

    @TempDir
    private Path folder;

    @Test
    void of_common_lines_without_a_service() throws IOException, InterruptedException {
        Map<String, Long> trained = trained("offline");
        Map<String, String> environment = Map.of("STINT_OFFLINE", "1");
        // A new workspace gets the time zone of the machine.
        logSomeEntries(Map.of("STINT_OFFLINE", "1", "TZ", ZONE));

        assertTrained(
                trained,
                environment,
                List.of("version"),
                List.of("--help"),
                List.of("status"),
                List.of("start", "Mail"),
                List.of("status"),
                List.of("switch", "Review"),
                List.of("today"),
                List.of("stop"),
                List.of("start", "Mail"),
                List.of("cancel"));
    }

    @Test
    void of_common_lines_with_a_service() throws IOException, InterruptedException {
        Map<String, Long> trained = trained("online");
        try (EmptyService service = new EmptyService(ZoneId.of(ZONE))) {
            Map<String, String> environment = service.environment();
            logSomeEntries(environment);

            assertTrained(
                    trained,
                    environment,
                    List.of("user"),
                    List.of("status"),
                    List.of("start", "Mail"),
                    List.of("status"),
                    List.of("start", "Review"),
                    List.of("switch", "Mail"),
                    List.of("today"),
                    List.of("stop"),
                    List.of("start", "Mail"),
                    List.of("cancel"));
        }
    }

    private void logSomeEntries(Map<String, String> environment) throws IOException, InterruptedException {
        perform(environment, List.of("project", "create", "Work"));
        perform(environment, List.of("log", "yesterday", "9:00-10:00", "Mail", "-p", "Work"));
        perform(environment, List.of("log", "yesterday", "10:00-11:00", "Lunch"));
        perform(environment, List.of("log", "1m", "Review", "-p", "Work"));
    }

    @SafeVarargs
    private void assertTrained(Map<String, Long> trained, Map<String, String> environment, List<String>... lines)
            throws IOException, InterruptedException {
        Set<String> missing = new TreeSet<>();
        Set<String> superfluous = new HashSet<>(trained.keySet());
        for (List<String> line : lines) {
            perform(environment, line).forEach((name, count) -> {
                superfluous.remove(name);
                if (count > trained.getOrDefault(name, 0L)) {
                    missing.add(name);
                }
            });
        }
        assertThat(missing).filteredOn(TrainedClassesTest::isOfStintOrGenerated).isEmpty();
        // Of Java: which classes threads need that wait for each other is not the same in each run.
        assertThat(missing).hasSizeLessThan(10);
        // Those of the training itself. Java 25 loads all classes of a cache at each start.
        assertThat(superfluous).hasSizeLessThan(100);
    }

    private static boolean isOfStintOrGenerated(String name) {
        return name.startsWith("io.github.stint.") || name.startsWith("java.time.") || name.contains("$$");
    }

    private Map<String, Long> perform(Map<String, String> environment, List<String> line)
            throws IOException, InterruptedException {
        return loaded(StintProcess.with(folder, line.toArray(String[]::new)), environment);
    }

    private Map<String, Long> trained(String lines) throws IOException, InterruptedException {
        return loaded(StintProcess.of(ClassArchiveTraining.class, folder, lines), Map.of());
    }

    /**
     * How many classes of each name the process loads. Lambdas, and anonymous and local classes, have the name of the class that they belong
     * to, because their numbers are not the same in each run.
     */
    private Map<String, Long> loaded(ProcessBuilder process, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Path output = folder.resolve("output");
        process.command().add(1, "-Xlog:class+load:file=" + log);
        process.environment().putAll(environment);
        Process running = process.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
        assertThat(running.exitValue())
                .as("%s %s", process.command(), Files.readString(output))
                .isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: "))
                    .map(line -> line.replaceFirst(" source: .*", "").replaceFirst(".* ", ""))
                    .filter(TrainedClassesTest::isInCaches)
                    .map(name -> name.replaceFirst("(\\$\\$\\w+)?[$/][\\d/x].*", "$1"))
                    .collect(groupingBy(Function.identity(), HashMap::new, counting()));
        }
    }

    /** Caches contain no class that Java generates for an annotation or a method handle, and none of its events. */
    private static boolean isInCaches(String name) {
        return !name.startsWith("java.lang.invoke.LambdaForm")
                && !name.contains(".$Proxy")
                && !name.startsWith("jdk.internal.event.")
                && !name.startsWith("jdk.internal.reflect.Generated");
    }
}
