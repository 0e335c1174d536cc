package io.github.stint.core.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** The time zones that this version of Java knows. */
public final class TimeZones {

    private TimeZones() {}

    /** Returns the zone of that name, such as {@code Europe/Berlin} or {@code +05:30}; empty if this version of Java does not know it. */
    public static Optional<ZoneId> find(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
