package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home in which nothing can be written: what is stored is read, and what cannot be stored is reported. */
class ReadOnlyHomeTest {

    /** So many that most of them are archived. */
    private static final int ENTRIES = 1_500;

    private static final int UNAVAILABLE = 9;

    /** Permissions do not bind the administrator, except without these capabilities. */
    private static final List<String> WITHOUT_PRIVILEGES =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    @TempDir
    private Path home;

    private List<String> prefix = List.of();

    /** What a command printed, and its exit code. */
    private record Result(int exitCode, String out, String err) {}

    private Path offline() {
        return home.resolve(".local/share/stint/offline");
    }

    private Result run(List<String> before, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder process = StintProcess.with(home, arguments);
        List<String> command = new ArrayList<>(before);
        command.addAll(process.command());
        process.environment().put("STINT_OFFLINE", "1");
        process.environment().put("PATH", System.getenv().getOrDefault("PATH", ""));
        Path err = Files.createTempFile("stint-err", ".txt");
        Process started = process.command(command).redirectError(err.toFile()).start();
        String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = started.waitFor();
        Result result = new Result(exitCode, out, Files.readString(err));
        Files.delete(err);
        return result;
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        return run(prefix, arguments);
    }

    private void allow(boolean writing) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean folder = Files.isDirectory(path);
                String permissions = (writing ? "rw" : "r-") + (folder ? "x" : "-") + "------";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    /** Makes everything read-only, or skips the test if that does not bind a process of this user. */
    private void makeReadOnly() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                home.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "the file system has no permissions");
        allow(false);
        if (canWrite(List.of())) {
            prefix = WITHOUT_PRIVILEGES;
            Assumptions.assumeFalse(
                    canWrite(prefix), "permissions do not bind this user, and setpriv cannot change that");
        }
    }

    /** Whether a process can create a folder in the home, which is removed again. */
    private boolean canWrite(List<String> before) throws IOException, InterruptedException {
        Path probe = home.resolve("probe");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("mkdir", probe.toString()));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return true;
        }
        return Files.deleteIfExists(probe);
    }

    @AfterEach
    void lets_the_folder_be_deleted() throws IOException {
        allow(true);
    }

    private Map<Path, ByteBuffer> files() throws IOException {
        Map<Path, ByteBuffer> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.put(file, ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return content;
    }

    @Test
    void what_is_stored_is_read_and_nothing_is_changed() throws Exception {
        OldOfflineData.write(home.resolve(".local/share/stint/offline.json"), ENTRIES, Instant.now());
        assertThat(run("start", "Write the offer").exitCode()).isZero();
        makeReadOnly();
        Map<Path, ByteBuffer> before = files();

        Result status = run("status");
        assertThat(status.exitCode()).as("%s", status).isZero();
        assertThat(status.out()).contains("Running: \"Write the offer\"");
        assertThat(status.err()).isEmpty();
        Result list = run("entry", "list", "-o", "ids");
        assertThat(list.exitCode()).as("%s", list).isZero();
        assertThat(list.out().lines()).hasSize(ENTRIES + 1);
        for (List<String> line : List.of(List.of("start", "Call"), List.of("log", "5m", "Mail"))) {
            Result result = run(line.toArray(String[]::new));
            assertThat(result.exitCode()).as("%s: %s", line, result).isEqualTo(UNAVAILABLE);
            assertThat(result.out()).as("%s", line).isEmpty();
            assertThat(result.err())
                    .as("%s", line)
                    .contains("cannot write " + offline().resolve("recent.json") + ": permission denied")
                    .contains("make " + offline() + " writable");
        }
        assertThat(files()).isEqualTo(before);
        allow(true);
        assertThat(run(List.of(), "stop").exitCode()).isZero();
    }

    @Test
    void a_first_use_fails_and_names_the_folder() throws Exception {
        makeReadOnly();

        Result result = run("start", "Write the offer");

        assertThat(result.exitCode()).as("%s", result).isEqualTo(UNAVAILABLE);
        assertThat(result.err())
                .contains("cannot write " + offline().resolve("recent.json") + ": permission denied")
                .contains("make " + offline() + " writable");
    }
}
