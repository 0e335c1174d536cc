package io.github.stint.cli.command.service;

import io.github.stint.cli.env.SimulationPlan.Rate;
import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses rates: {@code 50/s}, {@code 100/m}, {@code 30/h}. */
final class RateParser {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,6})\\s*/\\s*([smh])");

    private RateParser() {}

    /**
     * Parses a rate.
     *
     * @throws InvalidValue if the text is not a rate
     */
    static Rate parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new InvalidValue(
                    "read a rate", "rate", "invalid rate \"" + text + "\"", "write it like 50/s, 100/m or 30/h");
        }
        Duration per = switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
        return new Rate(Integer.parseInt(form.group(1)), per);
    }
}
