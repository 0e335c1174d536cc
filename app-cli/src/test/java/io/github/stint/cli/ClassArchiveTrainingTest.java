package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassArchiveTrainingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "offline", "online"})
    @Timeout(120)
    void succeedsSilentlyAndDeletesItsFiles(String lines) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        ProcessBuilder training = StintProcess.of(ClassArchiveTraining.class, temporary, lines)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        training.command().add(1, "-Djava.io.tmpdir=" + temporary);
        // What the user has set must not matter.
        training.environment().put("STINT_WORKSPACE", "none of these");
        training.environment().put("HTTP_PROXY", "http://not a proxy");
        training.environment().put("MATON_API_KEY", "none of these");
        Process process = training.start();
        try {
            assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(Files.readString(log)).isEmpty();
        assertThat(process.exitValue()).isZero();
        assertThat(temporary).isEmptyDirectory();
    }
}
