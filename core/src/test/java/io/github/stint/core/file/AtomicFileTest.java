package io.github.stint.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.stint.core.file.AtomicFile.Durability;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicFileTest {

    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("a file");
    }

    private AtomicFile file() {
        return AtomicFile.at(path());
    }

    private static void write(AtomicFile file, byte[] content) throws IOException {
        file.replace(content, Durability.ON_DISK);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @EnumSource
    void creates_and_replaces_a_file(Durability durability) throws IOException {
        assertThat(file().exists()).isFalse();

        file().replace(OLD, durability);
        assertThat(path()).hasBinaryContent(OLD);
        file().replace(NEW, durability);

        assertThat(path()).hasBinaryContent(NEW);
        assertThat(file().exists()).isTrue();
        assertThat(file().path()).isEqualTo(path().toAbsolutePath());
        assertThat(names(folder)).containsExactly("a file");
    }

    @Test
    void reads_the_first_bytes() throws IOException {
        write(file(), NEW);

        assertThat(file().read(2)).asString().isEqualTo("ne");
        assertThat(file().read(10)).isEqualTo(NEW);
    }

    @Test
    void a_missing_file_is_reported_as_missing() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> file().read(1));
    }

    @Test
    void only_the_owner_can_use_new_files_and_folders() throws IOException {
        Assumptions.assumeTrue(OwnerOnly.hasPermissions(folder));
        AtomicFile deep = AtomicFile.at(folder.resolve("new").resolve("newer").resolve("file"));

        deep.locked(Duration.ZERO, () -> {
            write(deep, NEW);
            return deep;
        });

        assertThat(permissions(folder.resolve("new"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("new/newer"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("new/newer/file"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("new/newer/file.lock"))).isEqualTo("rw-------");
    }

    @Test
    void keeps_the_permissions_of_an_existing_file() throws IOException {
        Assumptions.assumeTrue(OwnerOnly.hasPermissions(folder));
        for (String permissions : List.of("rw-r-----", "rw-------", "r--------", "rwxrwxrwx")) {
            Files.write(path(), OLD);
            Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(permissions));

            write(file(), NEW);

            assertThat(permissions(path())).isEqualTo(permissions);
            Files.delete(path());
        }
    }

    /** Nobody can read it before it has the permissions of the file. */
    @Test
    void only_the_owner_can_use_the_temporary_file() throws IOException {
        Assumptions.assumeTrue(OwnerOnly.hasPermissions(folder));
        Files.write(path(), OLD);
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-rw-rw-"));
        List<String> seen = new ArrayList<>();

        file().replace(
                        out -> {
                            out.write(NEW);
                            out.flush();
                            for (String name : names(folder)) {
                                seen.add(
                                        name.startsWith(".a file.") && name.endsWith(".tmp")
                                                ? permissions(folder.resolve(name))
                                                : name);
                            }
                            assertThat(path()).hasBinaryContent(OLD);
                        },
                        Durability.ON_DISK);

        assertThat(seen).containsExactly("rw-------", "a file");
    }

    @Test
    void replaces_the_target_of_a_link() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path target = Files.write(other.resolve("target"), OLD);
        Files.createSymbolicLink(folder.resolve("second"), Path.of("other", "target"));
        Files.createSymbolicLink(path(), folder.resolve("second"));

        write(file(), NEW);

        assertThat(path()).isSymbolicLink();
        assertThat(folder.resolve("second")).isSymbolicLink();
        assertThat(target).hasBinaryContent(NEW);
        assertThat(names(other)).containsExactly("target");
    }

    @Test
    void creates_the_missing_target_of_a_link() throws IOException {
        Files.createSymbolicLink(path(), Path.of("missing"));

        write(file(), NEW);

        assertThat(path()).isSymbolicLink();
        assertThat(folder.resolve("missing")).hasBinaryContent(NEW);
    }

    @Test
    void rejects_a_loop_of_links() throws IOException {
        Files.createSymbolicLink(path(), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a file"));

        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> write(file(), NEW));
        assertThat(names(folder)).containsExactly("a file", "b");
    }

    @Test
    void a_link_with_the_name_of_a_temporary_file_is_not_followed() throws IOException {
        Path victim = Files.write(folder.resolve("victim"), OLD);
        Files.createSymbolicLink(folder.resolve("a file.tmp"), victim);
        Files.createSymbolicLink(folder.resolve(".a file.1.tmp"), victim);

        write(file(), NEW);

        assertThat(victim).hasBinaryContent(OLD);
    }

    @Test
    @Timeout(20)
    void rejects_what_is_no_regular_file_without_waiting() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(isPipe(pipe));
        Path isFolder = Files.createDirectory(folder.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), pipe);

        for (Path path : List.of(pipe, isFolder, folder.resolve("link"), Path.of("/dev/null"))) {
            AtomicFile file = AtomicFile.at(path);
            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> file.read(1))
                    .withMessageContainingAll(
                            file.path().toString(), path.equals(isFolder) ? "folder" : "regular file");
            assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> write(file, NEW));
        }
        assertThat(names(folder)).containsExactly("folder", "link", "pipe");
    }

    @Test
    @Timeout(20)
    void a_lock_that_is_a_pipe_or_a_link_is_rejected() throws Exception {
        Path lock = folder.resolve("a file.lock");
        Assumptions.assumeTrue(isPipe(lock));

        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> file().locked(Duration.ZERO, () -> OLD));
        Files.delete(lock);
        Path victim = Files.write(folder.resolve("victim"), OLD);
        Files.createSymbolicLink(lock, victim);
        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> file().locked(Duration.ZERO, () -> OLD));

        assertThat(victim).hasBinaryContent(OLD);
    }

    /** Makes a named pipe, where the system has a program for that. */
    private static boolean isPipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Test
    void a_failed_write_changes_nothing_and_leaves_nothing() throws IOException {
        write(file(), OLD);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> file().replace(
                                out -> {
                                    out.write(new byte[100_000]);
                                    throw new IOException("no more");
                                },
                                Durability.ON_DISK))
                .withMessage("no more");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> file().replace(
                                out -> {
                                    throw new IllegalStateException("a defect");
                                },
                                Durability.ON_DISK));

        assertThat(path()).hasBinaryContent(OLD);
        assertThat(names(folder)).containsExactly("a file");
    }

    @Test
    void a_full_disk_changes_nothing_and_leaves_nothing() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix", "unix")
                .setBlockSize(512)
                .setMaxSize(8 * 512)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path data = Files.createDirectory(disk.getPath("/data"));
            AtomicFile file = AtomicFile.at(data.resolve("file"));
            write(file, OLD);

            for (int size : List.of(4_000, 20_000)) {
                assertThatExceptionOfType(IOException.class).isThrownBy(() -> write(file, new byte[size]));

                assertThat(names(data)).containsExactly("file");
                assertThat(file.read(10)).isEqualTo(OLD);
            }
            write(file, NEW);
            assertThat(file.read(10)).isEqualTo(NEW);
            assertThat(permissions(data.resolve("file"))).isEqualTo("rw-------");
        }
    }

    @Test
    void writes_everything_although_the_stream_is_closed() throws IOException {
        file().replace(
                        out -> {
                            out.write(NEW[0]);
                            out.write(NEW, 1, 2);
                            out.close();
                        },
                        Durability.ON_DISK);

        assertThat(path()).hasBinaryContent(NEW);
    }

    @Test
    void needs_a_folder_unless_it_is_locked() throws IOException {
        AtomicFile deep = AtomicFile.at(folder.resolve("deep").resolve("file"));

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> write(deep, NEW))
                .withMessage(folder.resolve("deep").toString());
        deep.locked(Duration.ZERO, () -> {
            write(deep, NEW);
            return deep;
        });

        assertThat(deep.path()).hasBinaryContent(NEW);
    }

    @Test
    void a_lock_deletes_what_a_crash_has_left_behind() throws IOException {
        Files.write(folder.resolve(".a file.123.tmp"), NEW);
        Files.write(folder.resolve(".another file.123.tmp"), NEW);
        Files.write(folder.resolve(".a file.123"), NEW);

        assertThat(file().locked(Duration.ZERO, () -> "result")).isEqualTo("result");

        assertThat(names(folder)).containsExactly(".a file.123", ".another file.123.tmp", "a file.lock");
    }

    @Test
    void waits_for_the_lock_of_another_process() throws Exception {
        try (FileChannel other =
                FileChannel.open(folder.resolve("a file.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock held = other.lock();
            assertThatExceptionOfType(FileInUseException.class)
                    .isThrownBy(() -> file().locked(Duration.ofMillis(12), () -> "late"))
                    .withMessageContaining("still locked");
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(FileInUseException.class)
                    .isThrownBy(() -> file().locked(Duration.ofDays(1), () -> "late"))
                    .withMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();

            held.release();

            assertThat(file().locked(Duration.ZERO, () -> "in time")).isEqualTo("in time");
        }
    }

    @Test
    void a_lock_is_released_after_a_failure() throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> file().locked(Duration.ZERO, () -> {
                    throw new IOException("failed");
                }));

        assertThat(file().locked(Duration.ZERO, () -> "next")).isEqualTo("next");
    }

    @Test
    void only_one_thread_has_the_lock() throws Exception {
        write(file(), new byte[] {0});
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(threads.submit(() -> {
                for (int change = 0; change < 5; change++) {
                    file().locked(Duration.ofMinutes(1), () -> {
                        byte[] next = {(byte) (file().read(1)[0] + 1)};
                        file().replace(next, Durability.MAY_BE_LOST);
                        return next;
                    });
                }
                return null;
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();

        assertThat(ByteBuffer.wrap(file().read(1)).get()).isEqualTo((byte) 20);
    }
}
