package io.github.stint.adapter.simulator.internal.server;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the lines of a request before its body: a request line with single blanks, then fields whose names are tokens. It rejects what
 * other programs could read in another way: folded lines, a blank before the colon, and control characters.
 */
final class HeadLines implements CheckedLines.Check {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern REQUEST = Pattern.compile(TOKEN + " (?<target>[^ \t]+) HTTP/[0-9]\\.[0-9]");
    private static final Pattern FIELD = Pattern.compile(TOKEN + ":.*");

    private String target = "";

    /** Thrown for a malformed line, which it does not contain, because that may be a key. */
    static final class MalformedLine extends IOException {

        private static final long serialVersionUID = 1L;

        MalformedLine(String message) {
            super(message);
        }
    }

    @Override
    public void accept(String line) throws MalformedLine {
        if (CheckedLines.hasControls(line)) {
            throw new MalformedLine("a control character in a line");
        }
        if (line.isEmpty()) {
            return;
        }
        if (target.isEmpty()) {
            Matcher request = REQUEST.matcher(line);
            if (!request.matches()) {
                throw new MalformedLine("a malformed request line");
            }
            target = request.group("target");
        } else if (!FIELD.matcher(line).matches()) {
            throw new MalformedLine("a malformed field");
        }
    }

    /** Returns the target of the request as it was sent; empty before the request line. */
    String target() {
        return target;
    }
}
