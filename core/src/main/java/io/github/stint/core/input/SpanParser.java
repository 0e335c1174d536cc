package io.github.stint.core.input;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognizes intervals in normalized texts. Which instants they mean depends on more than the text; see {@link Span}. */
final class SpanParser {

    private static final Pattern ENDED = Pattern.compile(" ended ");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern PLUS = Pattern.compile(" ?\\+ ?");
    private static final Pattern SLASH = Pattern.compile(" ?/ ?");
    private static final Pattern TO = Pattern.compile(" to | ?- ?");

    private SpanParser() {}

    /** Reads an interval; empty if the text has another form, such as that of a single moment. */
    static Optional<Span> find(String text) {
        Optional<Span> length = DurationParser.find(text).map(Span.Length::new);
        // The offset of an instant in ISO 8601 looks like an end.
        return length.isPresent() || MomentParser.find(text).isPresent() ? length : inTwoParts(text);
    }

    private static Optional<Span> inTwoParts(String text) {
        return Stream.of(
                        split(text, ENDED, SpanParser::lengthUntil),
                        split(text, SPACE, SpanParser::lengthOn),
                        split(text, PLUS, SpanParser::lengthFrom),
                        split(text, SLASH, SpanParser::aroundSlash),
                        split(text, TO, SpanParser::between))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Reads the parts at the first place where the separator divides the text into two that have a form. */
    private static Optional<Span> split(
            String text, Pattern separator, BiFunction<String, String, Optional<Span>> parts) {
        return separator
                .matcher(text)
                .results()
                .flatMap(at -> parts.apply(text.substring(0, at.start()), text.substring(at.end())).stream())
                .findFirst();
    }

    private static Optional<Span> lengthUntil(String length, String end) {
        return DurationParser.find(length)
                .flatMap(of -> MomentParser.find(end).map(moment -> new Span.LengthUntil(of, moment)));
    }

    private static Optional<Span> lengthOn(String day, String length) {
        return Day.find(day).flatMap(on -> DurationParser.find(length).map(of -> new Span.LengthOn(on, of)));
    }

    private static Optional<Span> lengthFrom(String start, String length) {
        return MomentParser.findWithBareHours(start)
                .flatMap(from -> DurationParser.find(length).map(of -> new Span.LengthFrom(from, of)));
    }

    /** A bare hour is not enough here: {@code 3/4} looks like a date. */
    private static Optional<Span> aroundSlash(String start, String end) {
        return MomentParser.find(start)
                .flatMap(from -> MomentParser.find(end)
                        .<Span>map(to -> new Span.Between(from, to, start, end))
                        .or(() -> DurationParser.findWithUnits(end).map(of -> new Span.LengthFrom(from, of))));
    }

    private static Optional<Span> between(String start, String end) {
        return MomentParser.findWithBareHours(start)
                .flatMap(from -> MomentParser.findWithBareHours(end).map(to -> new Span.Between(from, to, start, end)));
    }
}
