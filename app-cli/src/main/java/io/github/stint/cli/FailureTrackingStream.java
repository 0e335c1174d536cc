package io.github.stint.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers whether something that was written got lost, which the writers above it would not tell. */
final class FailureTrackingStream extends FilterOutputStream {

    private @Nullable IOException failure;

    FailureTrackingStream(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int single) throws IOException {
        watched(() -> out.write(single));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        watched(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        watched(out::flush);
    }

    boolean failed() {
        return failure != null;
    }

    /** What to tell a person; nothing when the reader has just had enough, as {@code head} has. */
    Optional<String> complaint() {
        return Optional.ofNullable(failure)
                .map(reason -> String.valueOf(reason.getMessage()))
                .filter(reason -> !reason.contains("Broken pipe"))
                .map(reason -> "stint: the output could not be written: " + reason);
    }

    private void watched(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException lost) {
            failure = lost;
            throw lost;
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
