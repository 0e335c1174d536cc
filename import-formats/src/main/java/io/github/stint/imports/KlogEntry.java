package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.imports.internal.SourceText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of an entry of klog, and its summary.
 *
 * @param time the range, the open range or the duration
 * @param summary the text after it; may be empty
 */
record KlogEntry(Matcher time, String summary) {

    private static final String CLOCK = "(<?)(\\d{1,2}:\\d{2}(?:am|pm)?)(>?)";
    private static final Pattern FORM = Pattern.compile("(?:" + CLOCK + " *- *(?:" + CLOCK
            + "|(\\?+))|([+-]?)(?=\\d)((?:\\d{1,6}h)?(?:\\d{1,6}m)?))" + "(?:[ \\t](.*))?");

    private static final int OPEN = 7;
    private static final int SIGN = 8;
    private static final int LENGTH = 9;
    private static final int SUMMARY = 10;

    /** Reads an entry without its indentation; empty if it is none. */
    static Optional<KlogEntry> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || (form.group(LENGTH) != null && form.group(LENGTH).isEmpty())) {
            return Optional.empty();
        }
        String summary = form.group(SUMMARY);
        return Optional.of(new KlogEntry(form, summary == null ? "" : summary.strip()));
    }

    boolean isOpen() {
        return time.group(OPEN) != null;
    }

    /** Returns the interval of an entry that is not open. */
    TimeInterval on(LocalDate day, RowTimes times, DayPlacement placement) {
        String length = time.group(LENGTH);
        if (length == null) {
            return RowTimes.between(instants(day, times, 1), instants(day, times, 4), Optional.empty());
        }
        if ("-".equals(time.group(SIGN))) {
            throw new InvalidValue(
                    SourceText.OPERATION,
                    "duration",
                    "-" + length + " is a negative duration",
                    "shorten an entry of the day instead, because no stored entry has a negative duration");
        }
        return placement.place(day, duration(length));
    }

    private static Duration duration(String text) {
        int hours = text.indexOf('h');
        String minutes = text.substring(hours + 1);
        return Duration.ofHours(hours < 0 ? 0 : Long.parseLong(text.substring(0, hours)))
                .plusMinutes(minutes.isEmpty() ? 0 : Long.parseLong(minutes.substring(0, minutes.length() - 1)));
    }

    /** Before the time, an angle bracket shifts it to the day before, and after it, to the day after. */
    private List<Instant> instants(LocalDate day, RowTimes times, int group) {
        int shift =
                (time.group(group).isEmpty() ? 0 : -1) + (time.group(group + 2).isEmpty() ? 0 : 1);
        return times.on(day.plusDays(shift), time.group(group + 1));
    }
}
