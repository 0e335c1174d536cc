package io.github.stint.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers write errors, which a {@link java.io.PrintWriter} does not report. */
final class FailureTrackingStream extends FilterOutputStream {

    private @Nullable IOException failure;

    FailureTrackingStream(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int single) throws IOException {
        track(() -> out.write(single));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        track(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        track(out::flush);
    }

    boolean failed() {
        return failure != null;
    }

    /** The message to print after a write error; empty if there was none, or if the reader closed the pipe, as {@code head} does. */
    Optional<String> errorMessage() {
        return Optional.ofNullable(failure)
                .map(reason -> String.valueOf(reason.getMessage()))
                .filter(reason -> !reason.contains("Broken pipe"))
                .map(reason -> "stint: the output could not be written: " + reason);
    }

    private void track(Write write) throws IOException {
        try {
            write.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}
