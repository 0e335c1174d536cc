package io.github.stint.adapter.simulator.internal.server;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/** Input of a connection whose lines are checked before HttpCore, which is more lenient than RFC 9112, parses them. */
final class CheckedLines implements SessionInputBuffer {

    private final SessionInputBuffer input;
    private final Check check;

    CheckedLines(SessionInputBuffer input, Check check) {
        this.input = input;
        this.check = check;
    }

    /** Checks one line after the other, without their ends. */
    interface Check {

        /** Throws an exception for a line that is malformed. */
        void accept(String line) throws IOException;
    }

    /**
     * Whether the text has a character that no line may contain: a control character other than a tab. A CR within a line is one, because
     * other programs may read it as the end of the line.
     */
    static boolean hasControls(String line) {
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if ((character < ' ' && character != '\t') || character == 0x7f) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int readLine(CharArrayBuffer line, InputStream in) throws IOException {
        int read = input.readLine(line, in);
        if (read >= 0) {
            check.accept(line.toString());
        }
        return read;
    }

    @Override
    public int length() {
        return input.length();
    }

    @Override
    public int capacity() {
        return input.capacity();
    }

    @Override
    public int available() {
        return input.available();
    }

    @Override
    public int read(byte[] bytes, int offset, int length, InputStream in) throws IOException {
        return input.read(bytes, offset, length, in);
    }

    @Override
    public int read(byte[] bytes, InputStream in) throws IOException {
        return input.read(bytes, in);
    }

    @Override
    public int read(InputStream in) throws IOException {
        return input.read(in);
    }

    @Override
    public HttpTransportMetrics getMetrics() {
        return input.getMetrics();
    }
}
