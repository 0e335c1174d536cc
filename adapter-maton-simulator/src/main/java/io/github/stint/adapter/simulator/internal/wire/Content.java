package io.github.stint.adapter.simulator.internal.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a body, which may be empty. Immutable. */
public final class Content {

    private final byte[] bytes;
    private final int length;

    /** Takes the first bytes of an array that does not change after that. */
    Content(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    public static Content empty() {
        return new Content(new byte[0], 0);
    }

    /** Returns the text in UTF-8. */
    public static Content of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(bytes, bytes.length);
    }

    /** Returns the bytes. */
    public static Content of(byte[] bytes) {
        return new Content(bytes.clone(), bytes.length);
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** Returns the number of bytes. */
    public int length() {
        return length;
    }

    /** Writes the bytes from one position to before another. */
    public void writeTo(OutputStream out, int begin, int end) throws IOException {
        out.write(bytes, begin, end - begin);
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    /** Returns the bytes as a text, which they are in UTF-8. */
    public String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Returns the same content without room for more, to be kept. */
    Content compact() {
        return new Content(bytes(), length);
    }

    void copyTo(byte[] target, int position) {
        System.arraycopy(bytes, 0, target, position, length);
    }
}
