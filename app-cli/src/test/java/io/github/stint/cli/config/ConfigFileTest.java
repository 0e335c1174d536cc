package io.github.stint.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.stint.core.error.Unavailable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("config").resolve("config.json");
    }

    private ConfigFile file() {
        return new ConfigFile(path());
    }

    @Test
    void a_full_disk_changes_nothing_and_leaves_nothing() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(512)
                .setMaxSize(6 * 512)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            ConfigFile file = new ConfigFile(disk.getPath("/config/config.json"));
            file.set(ConfigFile.DEFAULT, "tz", "UTC");

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> file.set(ConfigFile.DEFAULT, "workspace", "w".repeat(4_000)))
                    .satisfies(error -> {
                        assertThat(error.getMessage()).startsWith("cannot save the settings in /config/config.json: ");
                        assertThat(error.hint()).contains("free disk space", "nothing was changed");
                    });

            assertThat(file.all(ConfigFile.DEFAULT)).containsExactly(Map.entry("tz", "UTC"));
            try (Stream<Path> files = Files.list(disk.getPath("/config"))) {
                assertThat(files.map(each -> String.valueOf(each.getFileName())))
                        .containsExactlyInAnyOrder("config.json", "config.json.lock");
            }
        }
    }

    @Test
    void keeps_its_permissions_and_a_link() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path target = folder.resolve("dotfiles");
        new ConfigFile(target).set(ConfigFile.DEFAULT, "tz", "UTC");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createDirectory(path().resolveSibling(""));
        Files.createSymbolicLink(path(), target);

        file().set(ConfigFile.DEFAULT, "output", "json");

        assertThat(path()).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r--r--");
        assertThat(new ConfigFile(target).all(ConfigFile.DEFAULT)).hasSize(2);
    }

    @Test
    @Timeout(20)
    void rejects_a_folder_and_a_pipe_without_waiting() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        Files.createDirectory(folder.resolve("folder"));

        for (Path path : List.of(pipe, folder.resolve("folder"))) {
            ConfigFile file = new ConfigFile(path);
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> file.all(ConfigFile.DEFAULT))
                    .withMessageContaining("cannot read the settings in " + path);
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> file.set(ConfigFile.DEFAULT, "tz", "UTC"));
        }
    }

    @Test
    void several_writers_lose_nothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String name = "name-" + writer;
            writers.add(threads.submit(() -> {
                for (int number = 0; number < 5; number++) {
                    file().set(ConfigFile.DEFAULT, name + number, "x");
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();

        assertThat(file().all(ConfigFile.DEFAULT)).hasSize(20);
    }

    @Test
    void removing_what_is_not_set_writes_nothing() {
        file().remove(ConfigFile.DEFAULT, "tz");

        assertThat(path().resolveSibling("")).doesNotExist();
    }
}
