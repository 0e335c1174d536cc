package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.imports.internal.SourceText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Places entries that have a day and a duration, but no times: one after the other, from the time that the options state. Not thread-safe. */
final class DayPlacement {

    private final ReadOptions options;
    private final RowTimes times;
    private final Map<LocalDate, Instant> next = new HashMap<>();

    DayPlacement(ReadOptions options) {
        this.options = options;
        this.times = new RowTimes(options.zone());
    }

    /**
     * Returns the next interval of that length on the day.
     *
     * @throws InvalidValue if the options state no time
     */
    TimeInterval place(LocalDate day, Duration length) {
        Instant start = next.computeIfAbsent(
                day,
                any -> options.startOfDurations()
                        .map(time -> times.local(day.atTime(time)).get(0))
                        .orElseThrow(() -> new InvalidValue(
                                SourceText.OPERATION,
                                "start",
                                "it has a duration, but no times",
                                ImportReader.NO_TIMES_HINT)));
        Instant end = start.plus(length);
        next.put(day, end);
        return TimeInterval.of(start, end);
    }
}
