package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import java.util.List;
import java.util.Set;

/** Rejects a description whose first words look like a part of the time before it: {@code 2h yesterday}, {@code 45m at 23:00}. */
final class TrailingTime {

    private TrailingTime() {}

    /**
     * Checks the words after a time.
     *
     * @throws InvalidValue if the first of them form a time, a day or a duration, possibly after a word such as {@code at}
     */
    static void reject(String time, List<String> rest) {
        int joined = !rest.isEmpty() && connectives().contains(LeadingWords.text(rest, 1)) ? 1 : 0;
        int inTime = LeadingWords.count(rest.subList(joined, rest.size()), TrailingTime::isTime);
        if (inTime > 0) {
            throw new InvalidValue(
                    "read an interval",
                    "interval",
                    "it is not clear whether \"" + String.join(" ", rest.subList(0, joined + inTime))
                            + "\" belongs to the time \"" + time + "\"",
                    "write the day first (yesterday 2h), name the start (9:00 +1h) or the end (1h ended 17:00), or put -- before"
                            + " the description");
        }
    }

    private static Set<String> connectives() {
        return Set.of(
                "at",
                "on",
                "from",
                "since",
                "starting",
                "until",
                "till",
                "to",
                "ending",
                "before",
                "after",
                "for",
                "and",
                "by");
    }

    private static boolean isTime(String text) {
        return Day.find(text).isPresent()
                || MomentParser.find(text).isPresent()
                || SpanParser.find(text).isPresent();
    }
}
