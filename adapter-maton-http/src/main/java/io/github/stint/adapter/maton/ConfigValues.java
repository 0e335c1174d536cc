package io.github.stint.adapter.maton;

import io.github.stint.core.error.InvalidValue;
import java.time.Duration;

/** Checks values of configurations. */
final class ConfigValues {

    static final String OPERATION = "read a configuration";

    private static final Duration MAX_DURATION = Duration.ofDays(1);

    private ConfigValues() {}

    static Duration requirePositive(String field, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(MAX_DURATION) > 0) {
            throw invalid(field, time.toString(), "use more than zero and at most one day");
        }
        return time;
    }

    static int requireWithin(String field, int number, int max) {
        if (number < 1 || number > max) {
            throw invalid(field, String.valueOf(number), "use 1 to " + max);
        }
        return number;
    }

    static InvalidValue invalid(String field, String value, String hint) {
        return new InvalidValue(OPERATION, field, "invalid " + field + ": " + value, hint);
    }
}
