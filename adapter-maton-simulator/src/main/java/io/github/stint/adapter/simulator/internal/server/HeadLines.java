package io.github.stint.adapter.simulator.internal.server;

import java.io.IOException;

/**
 * Checks the lines of a request before its body: a request line with single blanks, then fields whose names are tokens. It rejects what
 * other programs could read in another way: folded lines, a blank before the colon, and control characters.
 */
final class HeadLines implements CheckedLines.Check {

    private static final String MARKS = "!#$%&'*+.^_`|~-";
    /** A line end of ISO 8859-1, to which HttpCore decodes each byte. */
    private static final char NEXT_LINE = '\u0085';

    private static final int VERSION_LENGTH = "HTTP/1.1".length();

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
            target = target(line);
        } else if (!isField(line)) {
            throw new MalformedLine("a malformed field");
        }
    }

    /** Returns the target of a line such as {@code GET /user HTTP/1.1}. */
    private static String target(String line) throws MalformedLine {
        int method = endOfToken(line);
        int end = line.length() - VERSION_LENGTH - 1;
        if (method == 0
                || end <= method + 1
                || line.charAt(method) != ' '
                || line.charAt(end) != ' '
                || !isVersion(line, end + 1)) {
            throw new MalformedLine("a malformed request line");
        }
        String found = line.substring(method + 1, end);
        if (found.indexOf(' ') >= 0 || found.indexOf('\t') >= 0) {
            throw new MalformedLine("a malformed request line");
        }
        return found;
    }

    private static boolean isVersion(String line, int begin) {
        return line.startsWith("HTTP/", begin)
                && isDigit(line.charAt(begin + 5))
                && line.charAt(begin + 6) == '.'
                && isDigit(line.charAt(begin + 7));
    }

    private static boolean isField(String line) {
        int colon = endOfToken(line);
        return colon > 0 && colon < line.length() && line.charAt(colon) == ':' && line.indexOf(NEXT_LINE, colon) < 0;
    }

    /** Returns the number of characters of the token that the line begins with. */
    private static int endOfToken(String line) {
        int end = 0;
        while (end < line.length() && isPartOfToken(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfToken(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || isDigit(character)
                || MARKS.indexOf(character) >= 0;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Returns the target of the request as it was sent; empty before the request line. */
    String target() {
        return target;
    }
}
