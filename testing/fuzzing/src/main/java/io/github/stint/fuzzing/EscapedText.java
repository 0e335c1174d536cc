package io.github.stint.fuzzing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One input in printable ASCII, as a line of a corpus has it: {@code \n}, {@code \r}, {@code \t}, {@code \\} and <code>&#92;uXXXX</code>
 * are escapes, as in Java.
 */
public final class EscapedText {

    /** A byte that is not a part of valid UTF-8 is the character of this code plus the byte. */
    private static final int RAW_BYTES = 0xDC00;

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[nrt\\\\]|u[0-9a-fA-F]{4})");
    private static final Pattern ESCAPES = Pattern.compile("(?:[^\\\\]|" + ESCAPE + ")*+");

    private EscapedText() {}

    /** The text of a line. Throws {@link IllegalArgumentException} for an invalid escape. */
    public static String parse(String line) {
        if (!ESCAPES.matcher(line).matches()) {
            throw new IllegalArgumentException("invalid escape in: " + line);
        }
        return ESCAPE.matcher(line).replaceAll(escape -> Matcher.quoteReplacement(unescape(escape.group())));
    }

    private static String unescape(String escape) {
        return switch (escape.charAt(1)) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> Character.toString((char) Integer.parseInt(escape.substring(2), 16));
            default -> "\\";
        };
    }

    /** The line for a text. */
    public static String format(String text) {
        StringBuilder line = new StringBuilder();
        text.chars().forEach(each -> line.append(escape((char) each)));
        return line.toString();
    }

    private static String escape(char each) {
        return switch (each) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> each < ' ' || each > '~' ? "\\u%04x".formatted((int) each) : String.valueOf(each);
        };
    }

    /**
     * The text in UTF-8. A surrogate without its other half becomes bytes that are not valid: a single byte for U+DC80 to U+DCFF, three
     * bytes for the others.
     */
    public static byte[] toBytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(each -> {
            if (each < 0xD800 || each > 0xDFFF) {
                bytes.writeBytes(Character.toString(each).getBytes(StandardCharsets.UTF_8));
            } else if (each >= RAW_BYTES + 0x80 && each <= RAW_BYTES + 0xFF) {
                bytes.write(each - RAW_BYTES);
            } else {
                bytes.write(0xE0 | (each >> 12));
                bytes.write(0x80 | ((each >> 6) & 0x3F));
                bytes.write(0x80 | (each & 0x3F));
            }
        });
        return bytes.toByteArray();
    }
}
