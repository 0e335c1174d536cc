package io.github.stint.core.report;

import io.github.stint.core.style.ValueStyle;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How a report sums up time. */
@Value.Immutable
@ValueStyle
public interface ReportSpec {

    /** What the time is grouped by: the groups of the first have groups of the second, and so on. Empty for the total alone. */
    List<Dimension> by();

    /** How time is rounded; empty for exact times. */
    Optional<Rounding> rounding();

    /** Whether to find the time between entries. It takes memory for each of them, besides the groups. */
    @Value.Default
    default boolean gaps() {
        return false;
    }

    /** The first day of {@link Dimension#WEEK} (default: Monday). */
    @Value.Default
    default DayOfWeek weekStart() {
        return DayOfWeek.MONDAY;
    }

    /** Further groupings of the same time, which are not rounded. */
    List<List<Dimension>> breakdowns();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a specification. */
    final class Builder extends ImmutableReportSpec.Builder {
        Builder() {}
    }
}
