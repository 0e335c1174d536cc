package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.report.Rounding;
import java.util.Arrays;
import java.util.Locale;

/** Parses how a report rounds: a duration, and optionally a comma and {@code up}, {@code down} or {@code nearest}, as in {@code 15m,up}. */
public final class RoundingParser {

    private RoundingParser() {}

    /**
     * Parses a rounding (default: nearest).
     *
     * @throws InvalidValue if the text has another form, or the duration is zero
     */
    public static Rounding parse(String text) {
        // A comma may also be the decimal comma of the duration.
        int comma = text.lastIndexOf(',');
        String word = text.substring(comma + 1).strip();
        boolean hasMode = comma >= 0 && !word.isEmpty() && Character.isLetter(word.charAt(0));
        return hasMode
                ? new Rounding(DurationParser.parse(text.substring(0, comma)), mode(word))
                : new Rounding(DurationParser.parse(text), Rounding.Mode.NEAREST);
    }

    private static Rounding.Mode mode(String word) {
        return Arrays.stream(Rounding.Mode.values())
                .filter(mode -> mode.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "read a rounding",
                        "rounding",
                        "\"" + word + "\" is not a direction of rounding",
                        "write 15m, 15m,up, 15m,down or 15m,nearest"));
    }
}
