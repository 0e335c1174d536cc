package io.github.stint.adapter.simulator.internal.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.MalformedChunkCodingException;

/** Checks the lines of a chunked body: sizes are hexadecimal digits without a sign, at most a size of 60 bits. */
final class ChunkLines implements CheckedLines.Check {

    private static final Pattern SIZE = Pattern.compile("(?<size>[0-9A-Fa-f]{1,15})[ \t]*(;.*)?");
    private static final Pattern ZERO = Pattern.compile("0+");

    private boolean last;

    @Override
    public void accept(String line) throws MalformedChunkCodingException {
        if (CheckedLines.hasControls(line)) {
            throw new MalformedChunkCodingException("a control character in a line of a chunk");
        }
        if (last) {
            // A field of the trailer, or the end of the body.
            return;
        }
        Matcher size = SIZE.matcher(line);
        // The data of a chunk ends with an empty line.
        if (!line.isEmpty() && !size.matches()) {
            throw new MalformedChunkCodingException("an invalid size of a chunk");
        }
        last = !line.isEmpty() && ZERO.matcher(size.group("size")).matches();
    }
}
