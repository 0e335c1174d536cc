package io.github.stint.cli.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a length of time: {@code 1h30m}, {@code 90m}, {@code 1.5h}, {@code 45s}, or ISO 8601. */
public final class LengthParser {

    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,4})?)";
    private static final Pattern FORM = Pattern.compile(
            "(?=\\d)(?:" + NUMBER + "\\s*h)?\\s*(?:" + NUMBER + "\\s*m(?:in)?)?\\s*(?:" + NUMBER + "\\s*s)?");

    private LengthParser() {}

    /**
     * The length.
     *
     * @throws InvalidValue if the text has none of the forms, or means a fraction of a second
     */
    public static IsoDuration parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new InvalidValue(
                        "read a length",
                        "duration",
                        "\"" + text + "\" is not a length of time",
                        "write it like 1h30m, 90m, 1.5h or PT1H30M"));
    }

    /** The length; empty if the text has none of the forms. */
    static Optional<IsoDuration> tryParse(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        if (bare.startsWith("p")) {
            return Optional.of(IsoDuration.parse(text.strip()));
        }
        Matcher form = FORM.matcher(bare);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = part(form.group(1), 3_600)
                .add(part(form.group(2), 60))
                .add(part(form.group(3), 1))
                .stripTrailingZeros();
        if (seconds.scale() > 0) {
            return Optional.empty();
        }
        return Optional.of(IsoDuration.ofSeconds(seconds.longValueExact()));
    }

    private static BigDecimal part(@Nullable String number, int unit) {
        return number == null ? BigDecimal.ZERO : new BigDecimal(number).multiply(BigDecimal.valueOf(unit));
    }
}
