package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Time between the first start and the last end of a user on a day that none of the user's entries in the report covers. Entries that
 * the filter of the report excludes do not cover time.
 */
public record Gap(UserId user, LocalDate day, Instant start, Instant end) {

    /** Returns the duration of the gap. */
    public IsoDuration duration() {
        return IsoDuration.of(Duration.between(start, end));
    }
}
