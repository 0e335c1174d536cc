package io.github.stint.cli.testing;

import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import java.time.Instant;

/** Time entries that tests store without the command line. */
public final class Entries {

    private Entries() {}

    /** A time entry of 30 seconds. */
    public static NewTimeEntry at(String start) {
        Instant moment = Instant.parse(start);
        return NewTimeEntry.builder()
                .interval(TimeInterval.of(moment, moment.plusSeconds(30)))
                .build();
    }
}
