package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Moments as the service reads and writes them: whole seconds in UTC come out, a fraction and an offset may go in. */
public final class Timestamps {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");

    private Timestamps() {}

    /** The moment, with its fraction of a second cut off; an error of the service if the text has another form. */
    static Instant parse(String field, String text) {
        if (!FORM.matcher(text).matches()) {
            throw WireErrors.notATimestamp(field);
        }
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException noSuchDay) {
            throw WireErrors.notATimestamp(field);
        }
    }

    public static String format(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
