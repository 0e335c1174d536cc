package io.github.stint.core.input;

import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.WholeSeconds;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recognizes moments in normalized texts. What a moment means depends on more than its text; see {@link Moment}. */
final class MomentParser {

    private static final Pattern AGO = Pattern.compile("- ?(.+)|(.+?) ago");
    private static final Pattern DAYS_LATER = Pattern.compile("(.+?) ?\\+ ?(\\d{1,2}) ?d(?:ays?)?");
    private static final DateTimeFormatter OFFSET_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXXXX][XXXX][XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private MomentParser() {}

    /** Reads a moment; empty if the text has another form. */
    static Optional<Moment> find(String text) {
        return find(text, ClockTime::find);
    }

    /** Reads a moment, whose clock time may also be an hour alone, such as {@code 9}. */
    static Optional<Moment> findWithBareHours(String text) {
        return find(text, ClockTime::findWithBareHours);
    }

    private static Optional<Moment> find(String text, Function<String, Optional<ClockTime>> clock) {
        return Stream.<Function<String, Optional<Moment>>>of(
                        MomentParser::ago,
                        MomentParser::exact,
                        of -> clock.apply(of).map(Moment.OnClock::new),
                        of -> onDay(of, clock),
                        of -> daysLater(of, clock))
                .flatMap(form -> form.apply(text).stream())
                .findFirst();
    }

    private static Optional<Moment> ago(String text) {
        if (text.equals("now")) {
            return Optional.of(new Moment.Ago(IsoDuration.ZERO));
        }
        Matcher ago = AGO.matcher(text);
        return ago.matches()
                ? DurationParser.find(ago.group(1) == null ? ago.group(2) : ago.group(1))
                        .map(Moment.Ago::new)
                : Optional.empty();
    }

    private static Optional<Moment> exact(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, OFFSET_TIME);
            return Optional.of(new Moment.Exact(WholeSeconds.of(time.toInstant())));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    /** The day ends at a space, or, if it is an ISO date, at the letter T. */
    private static Optional<Moment> onDay(String text, Function<String, Optional<ClockTime>> clock) {
        return IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == ' ' || text.charAt(at) == 't')
                .boxed()
                .flatMap(at -> onDay(text.substring(0, at), text.charAt(at), text.substring(at + 1), clock).stream())
                .findFirst();
    }

    private static Optional<Moment> onDay(
            String day, char separator, String time, Function<String, Optional<ClockTime>> clock) {
        if (separator == 't' && !Day.DATE.matcher(day).matches()) {
            return Optional.empty();
        }
        return Day.find(day).flatMap(found -> clock.apply(time).map(of -> new Moment.OnDay(found, of)));
    }

    private static Optional<Moment> daysLater(String text, Function<String, Optional<ClockTime>> clock) {
        Matcher later = DAYS_LATER.matcher(text);
        return later.matches()
                ? clock.apply(later.group(1)).map(of -> new Moment.DaysLater(of, Integer.parseInt(later.group(2))))
                : Optional.empty();
    }
}
