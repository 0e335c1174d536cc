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

    /** The last write error; empty if there was none. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
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
