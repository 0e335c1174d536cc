package io.github.stint.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.cli.env.UsageError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("report.html");
    }

    private ResultFile file() {
        return new ResultFile(path.toString());
    }

    @Test
    void keeps_the_permissions_of_the_file_and_a_link_to_it() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path target = Files.writeString(folder.resolve("target"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(path, target);

        file().print(out -> out.print("new"));

        assertThat(path).isSymbolicLink();
        assertThat(target).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void only_the_owner_can_read_a_new_file() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));

        file().print(out -> out.print("new"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_failure_leaves_the_old_file_and_no_other() throws IOException {
        Files.writeString(path, "old");

        assertThatExceptionOfType(UsageError.class)
                .isThrownBy(() -> file().write(out -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .withMessage("--out: cannot write " + path + ": No space left on device");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> file().write(out -> {
                    throw new IllegalStateException("the service has failed");
                }));

        assertThat(path).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    @Timeout(20)
    void rejects_a_folder_and_a_pipe_without_waiting() throws Exception {
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0);

        assertThatExceptionOfType(UsageError.class)
                .isThrownBy(() -> file().print(out -> out.print("new")))
                .withMessageContaining("regular file");
        assertThatExceptionOfType(UsageError.class)
                .isThrownBy(() -> new ResultFile(folder.toString()).print(out -> out.print("new")))
                .withMessageContaining("folder");
    }

    @Test
    void writes_to_a_device() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/null")));

        new ResultFile("/dev/null").print(out -> out.print("new"));

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void a_missing_folder_is_named() {
        assertThatExceptionOfType(UsageError.class)
                .isThrownBy(() -> new ResultFile(folder.resolve("a/b").toString()).print(out -> out.print("new")))
                .withMessageContaining("no such file or folder");
    }
}
