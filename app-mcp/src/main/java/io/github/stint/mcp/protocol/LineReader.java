package io.github.stint.mcp.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes, and never keeps more than the longest line that is permitted. */
final class LineReader {

    private static final int BUFFER_SIZE = 8_192;

    private final InputStream in;
    private final int maxLength;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int from;
    private int to;

    /**
     * Creates a reader.
     *
     * @param maxLength of a line, in bytes
     */
    LineReader(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /**
     * Returns the next line without its end; empty at the end of the input. The last line may lack its end.
     *
     * @throws ProtocolError if it is too long; the next call returns the line after it
     */
    Optional<byte[]> next() throws IOException, ProtocolError {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (fill()) {
            int end = endOfLine();
            tooLong = tooLong || line.size() + (end - from) > maxLength;
            if (!tooLong) {
                line.write(buffer, from, end - from);
            }
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete) {
                return Optional.of(bytes(line, tooLong));
            }
        }
        return line.size() == 0 && !tooLong ? Optional.empty() : Optional.of(bytes(line, tooLong));
    }

    private byte[] bytes(ByteArrayOutputStream line, boolean tooLong) throws ProtocolError {
        if (tooLong) {
            throw ProtocolError.invalidRequest("The message is longer than " + maxLength + " bytes");
        }
        return line.toByteArray();
    }

    /** Whether the buffer has bytes. */
    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }

    /** Returns the index of the next line feed in the buffer, or that of its end. */
    private int endOfLine() {
        int at = from;
        while (at < to && buffer[at] != '\n') {
            at++;
        }
        return at;
    }
}
