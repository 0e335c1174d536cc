package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.core.time.IsoDuration;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes JSON as UTF-8 into memory, without a text in between: without blanks, and with an escape only where JSON requires one, or where
 * JavaScript took a character for the end of a line. The caller calls its methods in a valid order; it does not check that. Not thread-safe.
 */
public final class JsonOutput {

    private static final int INITIAL_SIZE = 1024;
    /** The most bytes for which there is room before they are needed. */
    private static final int MAX_AHEAD = 256 * 1024;
    /** Two hexadecimal digits are enough for the control characters, which are below this one. */
    private static final char FIRST_PRINTABLE = ' ';

    private static final char FIRST_NOT_ASCII = 0x80;
    private static final long NO_DAY = Long.MIN_VALUE;
    private static final long SECONDS_OF_100_HOURS = 360_000;
    private static final int MAX_DURATION = "PT99H59M59S".length();
    private static final String HEX = "0123456789abcdef";

    private byte[] bytes = new byte[INITIAL_SIZE];
    private int length;
    /** Whether a comma has to be written before the next name or item. */
    private boolean separate;
    /** The day that was written last and its place, because the times of an entry, and of the next one, are most often of the same day. */
    private long lastDay = NO_DAY;

    private int lastDayAt;

    /** Returns what was written. The output cannot be used after that. */
    public Content content() {
        return new Content(bytes, length);
    }

    public void beginObject() {
        begin('{');
    }

    public void endObject() {
        end('}');
    }

    public void beginArray() {
        begin('[');
    }

    public void endArray() {
        end(']');
    }

    private void begin(char bracket) {
        ensure(2);
        separator();
        bytes[length++] = (byte) bracket;
        separate = false;
    }

    private void end(char bracket) {
        ensure(1);
        bytes[length++] = (byte) bracket;
        separate = true;
    }

    /**
     * Writes the name of a field, whose value is written next.
     *
     * @param name printable ASCII that needs no escape
     */
    public void name(String name) {
        name(name, 0);
    }

    /** Also makes room for the value. */
    private void name(String name, int room) {
        ensure(name.length() + 4 + room);
        separator();
        bytes[length++] = '"';
        ascii(name);
        bytes[length++] = '"';
        bytes[length++] = ':';
        separate = false;
    }

    /** Writes a list. */
    public void array(List<? extends JsonValue> items) {
        beginArray();
        int begin = length;
        for (int index = 0; index < items.size(); index++) {
            items.get(index).writeTo(this);
            if (index == 0) {
                // The others are about as long, so that the bytes of a usual list are not copied. A quarter more is for
                // those that are longer.
                ensure((int) Math.min(MAX_AHEAD, (length - begin) * 5L / 4 * items.size()));
            }
        }
        endArray();
    }

    /** Writes a value that was written before. */
    void copy(Content value) {
        ensure(1 + value.length());
        separator();
        value.copyTo(bytes, length);
        length += value.length();
        separate = true;
    }

    // Fields: a name and a value

    /**
     * Writes a text that needs no escape, which is not checked.
     *
     * @param plain printable ASCII without quotes and backslashes: an id, a constant, a duration
     */
    public void plain(String name, String plain) {
        name(name, plain.length() + 2);
        bytes[length++] = '"';
        ascii(plain);
        bytes[length++] = '"';
        separate = true;
    }

    /** Writes a text that needs no escape, or null if it is absent. */
    public void plain(String name, Optional<String> plain) {
        if (plain.isPresent()) {
            plain(name, plain.get());
        } else {
            absent(name);
        }
    }

    public void field(String name, String text) {
        name(name, text.length() + 3);
        quoted(text);
    }

    /** Writes a text, or null if it is absent. */
    public void field(String name, Optional<String> text) {
        if (text.isPresent()) {
            field(name, text.get());
        } else {
            absent(name);
        }
    }

    /** Writes whole seconds in UTC. */
    public void field(String name, Instant time) {
        if (!Timestamps.isUsual(time)) {
            plain(name, Timestamps.format(time));
            return;
        }
        name(name, Timestamps.LENGTH + 2);
        bytes[length++] = '"';
        day(Timestamps.dayOf(time));
        Timestamps.writeTime(time, bytes, length);
        length += Timestamps.LENGTH - Timestamps.DAY_LENGTH;
        bytes[length++] = '"';
        separate = true;
    }

    private void day(long day) {
        if (day == lastDay) {
            System.arraycopy(bytes, lastDayAt, bytes, length, Timestamps.DAY_LENGTH);
        } else {
            Timestamps.writeDay(day, bytes, length);
            lastDay = day;
            lastDayAt = length;
        }
        length += Timestamps.DAY_LENGTH;
    }

    /** Writes a duration as {@link IsoDuration#toString} does. */
    public void field(String name, IsoDuration duration) {
        long seconds = duration.seconds();
        if (seconds == 0 || seconds >= SECONDS_OF_100_HOURS) {
            plain(name, duration.toString());
            return;
        }
        name(name, MAX_DURATION + 2);
        bytes[length++] = '"';
        bytes[length++] = 'P';
        bytes[length++] = 'T';
        part((int) (seconds / 3_600), 'H');
        part((int) (seconds / 60 % 60), 'M');
        part((int) (seconds % 60), 'S');
        bytes[length++] = '"';
        separate = true;
    }

    /** Writes a number below 100 with its unit, unless it is zero. */
    private void part(int number, char unit) {
        if (number >= 10) {
            bytes[length++] = (byte) ('0' + number / 10);
        }
        if (number > 0) {
            bytes[length++] = (byte) ('0' + number % 10);
            bytes[length++] = (byte) unit;
        }
    }

    public void field(String name, boolean value) {
        literal(name, value ? "true" : "false");
    }

    public void field(String name, int value) {
        literal(name, Integer.toString(value));
    }

    public void field(String name, double value) {
        literal(name, Double.toString(value));
    }

    public void field(String name, BigDecimal value) {
        literal(name, value.toString());
    }

    public void field(String name, JsonValue value) {
        name(name);
        value.writeTo(this);
    }

    /** Writes a list. */
    public void field(String name, List<? extends JsonValue> items) {
        name(name);
        array(items);
    }

    /** Writes an object with these names and values, which are any texts. */
    public void texts(String name, Map<String, String> texts) {
        name(name);
        beginObject();
        texts.forEach((key, text) -> {
            quoted(key);
            ensure(1);
            bytes[length++] = ':';
            separate = false;
            quoted(text);
        });
        endObject();
    }

    /** Writes a list of texts. */
    public void texts(String name, Collection<String> texts) {
        texts(name, texts, text -> text);
    }

    /** Writes a list of texts. */
    public <T> void texts(String name, Collection<T> items, Function<T, String> text) {
        name(name);
        beginArray();
        for (T item : items) {
            quoted(text.apply(item));
        }
        endArray();
    }

    /**
     * Writes fields that are JSON already.
     *
     * @param fields at least one, in ASCII
     */
    public void constants(String fields) {
        ensure(1 + fields.length());
        separator();
        ascii(fields);
        separate = true;
    }

    /**
     * Writes a field whose value is JSON already.
     *
     * @param value in ASCII
     */
    public void constant(String name, String value) {
        literal(name, value);
    }

    /** Writes a field whose value was written before. */
    public void copied(String name, Content value) {
        name(name);
        copy(value);
    }

    /** Writes a field whose value was written before, or is null if it is absent. */
    public void copied(String name, Optional<Content> value) {
        if (value.isPresent()) {
            copied(name, value.get());
        } else {
            absent(name);
        }
    }

    /** Writes a list of values that were written before. */
    public void copied(String name, List<Content> values) {
        name(name);
        beginArray();
        for (Content value : values) {
            copy(value);
        }
        endArray();
    }

    /** Writes a field whose value is null. */
    public void absent(String name) {
        literal(name, "null");
    }

    /** Writes a field whose value is an empty list. */
    public void empty(String name) {
        field(name, List.of());
    }

    private void literal(String name, String value) {
        name(name, value.length());
        ascii(value);
        separate = true;
    }

    private void quoted(String text) {
        int end = text.length();
        ensure(end + 3);
        separator();
        byte[] out = bytes;
        int at = length;
        out[at++] = '"';
        int i = 0;
        while (i < end && isPlain(text.charAt(i))) {
            out[at++] = (byte) text.charAt(i++);
        }
        length = at;
        if (i < end) {
            escaped(text, i);
        }
        ensure(1);
        bytes[length++] = '"';
        separate = true;
    }

    private static boolean isPlain(char character) {
        return character >= FIRST_PRINTABLE && character < FIRST_NOT_ASCII && character != '"' && character != '\\';
    }

    /** Writes the rest of a text that is not only plain ASCII. */
    private void escaped(String text, int begin) {
        int i = begin;
        while (i < text.length()) {
            char character = text.charAt(i);
            if (isPlain(character)) {
                ensure(1);
                bytes[length++] = (byte) character;
                i++;
            } else if (character < FIRST_NOT_ASCII) {
                escape(character);
                i++;
            } else if (character == '\u2028' || character == '\u2029') {
                ensure(6);
                ascii(character == '\u2028' ? "\\u2028" : "\\u2029");
                i++;
            } else {
                int end = endOfUnescaped(text, i);
                // Replaces half of a surrogate pair with a question mark.
                byte[] encoded = text.substring(i, end).getBytes(StandardCharsets.UTF_8);
                ensure(encoded.length);
                System.arraycopy(encoded, 0, bytes, length, encoded.length);
                length += encoded.length;
                i = end;
            }
        }
    }

    private static int endOfUnescaped(String text, int begin) {
        int end = begin;
        while (end < text.length()
                && text.charAt(end) >= FIRST_NOT_ASCII
                && text.charAt(end) != '\u2028'
                && text.charAt(end) != '\u2029') {
            end++;
        }
        return end;
    }

    private void escape(char character) {
        ensure(6);
        switch (character) {
            case '"', '\\' -> ascii("\\" + character);
            case '\t' -> ascii("\\t");
            case '\b' -> ascii("\\b");
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\f' -> ascii("\\f");
            default -> ascii("\\u00" + HEX.charAt(character >> 4) + HEX.charAt(character & 0xf));
        }
    }

    /** Needs room for each character. */
    @SuppressWarnings("deprecation") // It is wrong for other characters only, and the fastest for ASCII.
    private void ascii(String text) {
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    /** Needs room for one byte. */
    private void separator() {
        if (separate) {
            bytes[length++] = ',';
        }
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
