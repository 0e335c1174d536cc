package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.time.WholeSeconds;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Timestamps of the service: it writes whole seconds in UTC, and also reads fractions and offsets. */
public final class Timestamps {

    private static final Pattern FORMAT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");

    private Timestamps() {}

    /** Returns the instant without the fraction of a second; throws the service's error if the text is malformed. */
    static Instant parse(String field, String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw WireErrors.notATimestamp(field);
        }
        try {
            return WholeSeconds.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noSuchDay) {
            throw WireErrors.notATimestamp(field);
        }
    }

    public static String format(Instant instant) {
        return WholeSeconds.of(instant).toString();
    }
}
