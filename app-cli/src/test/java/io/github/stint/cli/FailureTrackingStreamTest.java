package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FailureTrackingStreamTest {

    private static FailureTrackingStream failingWith(String message) {
        return new FailureTrackingStream(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(message);
            }
        });
    }

    @Test
    void passesOnWhatIsWritten() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (FailureTrackingStream stream = new FailureTrackingStream(target)) {
            stream.write("data".getBytes(StandardCharsets.UTF_8));
            stream.write('!');

            assertThat(stream.failure()).isEmpty();
        }
        assertThat(target).hasToString("data!");
    }

    @Test
    void remembersAFailure() {
        FailureTrackingStream stream = failingWith("No space left on device");

        assertThatIOException().isThrownBy(() -> stream.write(new byte[] {1, 2}));

        assertThat(stream.failure())
                .hasValueSatisfying(failure -> assertThat(failure).hasMessage("No space left on device"));
    }
}
