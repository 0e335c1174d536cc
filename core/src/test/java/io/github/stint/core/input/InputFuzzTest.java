package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every text that a user may type is read, or rejected with {@link InvalidValue}. */
class InputFuzzTest {

    private static final Instant NOW = Instant.parse("2026-03-29T03:30:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final InstantParser instants = new InstantParser(NOW, ZONE, note -> {});

    private static Fuzz fuzz(String reader, String corpus, String... words) {
        return Fuzz.of(reader, Corpus.read(InputFuzzTest.class, corpus).withWords(words))
                .rejectedBy(InvalidValue.class);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    @Test
    void reads_or_rejects_durations() {
        fuzz("durations", "durations", "h", "m", "min", "sec", "hours", "and", "PT", "1h", ":", ".", ",")
                .texts(text -> {
                    int unused = DurationParser.countLeadingWords(words(text));
                    DurationParser.parse(text);
                });
    }

    @Test
    void reads_or_rejects_delays() {
        fuzz("delays", "durations", "ms", "d", "h", "m", "s", "PT", "0.5").texts(DurationParser::parseDelay);
    }

    @Test
    void reads_or_rejects_instants() {
        fuzz(
                        "instants",
                        "instants",
                        "am",
                        "pm",
                        "yesterday",
                        "tomorrow",
                        "mon",
                        "last",
                        "ago",
                        "in",
                        "now",
                        "noon",
                        "+1d",
                        "-",
                        ":")
                .texts(text -> {
                    int unused = InstantParser.countLeadingWords(words(text));
                    instants.parse(text);
                });
    }

    @Test
    void reads_or_rejects_intervals() {
        fuzz(
                        "intervals",
                        "intervals",
                        "to",
                        "from",
                        "for",
                        "last",
                        "-",
                        "..",
                        "/",
                        "9:00",
                        "yesterday",
                        "ago",
                        "+1d",
                        "now")
                .texts(new IntervalParser(instants)::parse);
    }

    @Test
    void reads_or_rejects_intervals_before_other_words() {
        fuzz(
                        "intervals before other words",
                        "intervals",
                        "to",
                        "from",
                        "for",
                        "last",
                        "-",
                        "Mail",
                        "1h",
                        "9:00",
                        "yesterday")
                .texts(text -> new IntervalParser(instants).parseLeading(words(text)));
    }

    @Test
    void reads_or_rejects_periods() {
        PeriodParser periods = new PeriodParser(NOW, DayOfWeek.SUNDAY, ZONE);
        fuzz("periods", "periods", "this", "last", "week", "month", "year", "W", "..", "-", "today", "mon")
                .texts(text -> {
                    int unused = PeriodParser.countLeadingWords(words(text));
                    periods.parse(text);
                });
    }

    @Test
    void reads_or_rejects_roundings() {
        fuzz("roundings", "roundings", "up", "down", "nearest", "m", "h", "15").texts(RoundingParser::parse);
    }
}
