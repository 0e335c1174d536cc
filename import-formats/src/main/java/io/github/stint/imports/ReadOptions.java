package io.github.stint.imports;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a file is read. Immutable. */
public final class ReadOptions {

    private final ZoneId zone;
    private final @Nullable ImportFormat format;
    private final @Nullable DateOrder dateOrder;
    private final @Nullable LocalTime startOfDurations;

    private ReadOptions(
            ZoneId zone,
            @Nullable ImportFormat format,
            @Nullable DateOrder dateOrder,
            @Nullable LocalTime startOfDurations) {
        this.zone = zone;
        this.format = format;
        this.dateOrder = dateOrder;
        this.startOfDurations = startOfDurations;
    }

    /** Reads times without an offset in that zone. The format is detected, and nothing ambiguous is read. */
    public static ReadOptions in(ZoneId zone) {
        return new ReadOptions(zone, null, null, null);
    }

    /** Returns the same for a file in that format. */
    public ReadOptions with(ImportFormat other) {
        return new ReadOptions(zone, other, dateOrder, startOfDurations);
    }

    /** Returns the same for dates in that order, if their year is last. */
    public ReadOptions with(DateOrder other) {
        return new ReadOptions(zone, format, other, startOfDurations);
    }

    /**
     * Returns the same for entries that have a day and a duration, but no time: those of one day follow one another without a gap, in the
     * order of the file, and the first one begins at that time.
     */
    public ReadOptions withStartOfDurations(LocalTime start) {
        return new ReadOptions(zone, format, dateOrder, start);
    }

    /** Returns the zone of times without an offset. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the format; empty to detect it. */
    public Optional<ImportFormat> format() {
        return Optional.ofNullable(format);
    }

    /** Returns the order of dates whose year is last; empty to find it out from the dates of the file. */
    public Optional<DateOrder> dateOrder() {
        return Optional.ofNullable(dateOrder);
    }

    /** Returns when the first entry of a day begins if the entries have no times; empty to refuse them. */
    public Optional<LocalTime> startOfDurations() {
        return Optional.ofNullable(startOfDurations);
    }
}
