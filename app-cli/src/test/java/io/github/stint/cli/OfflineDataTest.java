package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the offline data: what is imported into it, and what everyday commands load. */
class OfflineDataTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
    /** So many that most of them are archived. */
    private static final int ENTRIES = 1_500;

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path data() {
        return home.resolve("data");
    }

    private Map<String, String> variables() {
        return Map.of(
                "STINT_OFFLINE", "1",
                "STINT_DATA_DIR", data().toString(),
                "STINT_CACHE_DIR", home.resolve("cache").toString(),
                "STINT_CONFIG_DIR", home.resolve("config").toString());
    }

    private String run(String... line) {
        out.getBuffer().setLength(0);
        Machine machine = Main.machine(variables(), home.toString(), "Linux", Clock.fixed(NOW, ZoneOffset.UTC));
        int exitCode = new ProgramFactory(machine)
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(line);
        assertThat(exitCode).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void imports_the_file_of_an_earlier_version_once_and_keeps_it() throws IOException {
        Path old = data().resolve("offline.json");
        OldOfflineData.write(old, ENTRIES, NOW);
        byte[] before = Files.readAllBytes(old);

        run("start", "First");
        run("stop");

        assertThat(err.toString()).containsOnlyOnce("imported the offline data of " + old);
        assertThat(run("entry", "list", "-o", "ids").lines()).hasSize(ENTRIES + 1);
        assertThat(run("entry", "list", "--limit", "1", "-o", "csv", "--fields", "description"))
                .contains("First");
        assertThat(old).hasBinaryContent(before);
        try (Stream<Path> files = Files.list(data().resolve("offline"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("recent.json", "recent.json.lock", "archive.db");
        }
    }

    @Test
    void unpacks_the_library_of_the_database_once() throws IOException {
        Path cache = home.resolve("cache");

        new DatabaseLibrary(cache).prepare();

        List<Path> unpacked = files(cache);
        assertThat(unpacked).hasSize(1);
        var modified = Files.getLastModifiedTime(unpacked.get(0));
        new DatabaseLibrary(cache).prepare();
        assertThat(files(cache)).isEqualTo(unpacked);
        assertThat(Files.getLastModifiedTime(unpacked.get(0))).isEqualTo(modified);
    }

    @Test
    void follows_no_link_in_the_place_of_the_library() throws IOException {
        Path cache = home.resolve("cache");
        new DatabaseLibrary(cache).prepare();
        Path library = files(cache).get(0);
        Path victim = Files.writeString(home.resolve("victim"), "precious");
        Files.delete(library);
        Files.createSymbolicLink(library, victim);

        new DatabaseLibrary(cache).prepare();

        assertThat(victim).hasContent("precious");
        assertThat(Files.isSymbolicLink(library)).isTrue();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    @Test
    void everyday_commands_load_no_class_of_the_database() throws Exception {
        OldOfflineData.write(data().resolve("offline.json"), ENTRIES, Instant.now());
        run("status");
        assertThat(data().resolve("offline").resolve("archive.db")).isNotEmptyFile();

        for (List<String> line : List.of(
                List.of("start", "Write", "-p", "Project 3"),
                List.of("status"),
                List.of("switch", "Call"),
                List.of("stop"),
                List.of("log", "5m", "Mail", "--overlap", "allow"),
                List.of("today"),
                List.of("week"),
                List.of("entry", "list", "--from", "-7d"))) {
            assertThat(databaseClasses(line)).as("%s", line).isEmpty();
        }
        assertThat(databaseClasses(List.of("entry", "list"))).isNotEmpty();
    }

    /** A report reads entries of 42 days, which are more than those that are not archived, because an entry can last that long. */
    @Test
    void everyday_commands_load_no_class_of_the_database_if_there_are_many_entries_a_day() throws Exception {
        OldOfflineData.write(data().resolve("offline.json"), ENTRIES, 60, Instant.now());
        run("status");
        assertThat(data().resolve("offline").resolve("archive.db")).isNotEmptyFile();

        for (List<String> line : List.of(
                List.of("start", "Write", "-p", "Project 3"),
                List.of("status"),
                List.of("switch", "Call"),
                List.of("stop"),
                List.of("log", "5m", "Mail", "--overlap", "allow"),
                List.of("today"))) {
            assertThat(databaseClasses(line)).as("%s", line).isEmpty();
        }
        assertThat(databaseClasses(List.of("week", "--last")))
                .as("a week of more entries than the file keeps")
                .isNotEmpty();
    }

    /** Runs the command in a process of its own, and returns the classes of the database that it loads. */
    private List<String> databaseClasses(List<String> line) throws IOException, InterruptedException {
        Path log = home.resolve("classes");
        ProcessBuilder process = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xlog:class+load:file=" + log,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        line.stream())
                .toList());
        process.environment().putAll(variables());
        Process started = process.redirectErrorStream(true).start();
        String printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(printed).isZero();
        try (Stream<String> classes = Files.lines(log, StandardCharsets.UTF_8)) {
            return classes.filter(entry -> entry.contains(" org.sqlite.")).toList();
        }
    }
}
