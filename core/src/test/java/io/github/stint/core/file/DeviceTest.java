package io.github.stint.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {

    @TempDir
    private Path folder;

    @Test
    void is_below_one_folder() {
        assertThat(Device.is(Path.of("/dev/stdout"))).isTrue();
        assertThat(Device.is(Path.of("/device/stdout"))).isFalse();
        assertThat(Device.is(Path.of("/home/dev/stdout"))).isFalse();
    }

    /** As if it were a device. */
    @Test
    void is_written_to() throws IOException {
        Path file = Files.createFile(folder.resolve("device"));
        Object key = Files.getAttribute(file, "fileKey");

        new Device(file).write(out -> out.write("text".getBytes(StandardCharsets.UTF_8)));

        assertThat(file).hasContent("text");
        assertThat(Files.getAttribute(file, "fileKey")).isEqualTo(key);
    }

    @Test
    void is_read() throws IOException {
        Path file = Files.writeString(folder.resolve("device"), "text");

        try (InputStream in = new Device(file).open()) {
            assertThat(in.readAllBytes()).asString().isEqualTo("text");
        }
    }

    @Test
    void a_failure_is_not_hidden() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> new Device(folder).write(out -> out.write(1)));
    }
}
