package io.github.stint.cli.env;

import java.io.OutputStream;

/**
 * The standard output, for results that are not text.
 *
 * @param stream receives the bytes
 * @param terminal whether the output is a terminal, which gets bars but no binary data
 */
public record DataOutput(OutputStream stream, boolean terminal) {

    /** An output that discards everything. */
    public static DataOutput none() {
        return new DataOutput(OutputStream.nullOutputStream(), false);
    }
}
