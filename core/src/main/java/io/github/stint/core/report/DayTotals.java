package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Sums up the time of each day of a period. Not thread-safe. */
final class DayTotals {

    private final ReportPeriod period;
    private final long[] total;
    private final long[] billable;

    DayTotals(ReportPeriod period) {
        int days = Math.toIntExact(period.last().toEpochDay() - period.first().toEpochDay() + 1);
        this.period = period;
        this.total = new long[days];
        this.billable = new long[days];
    }

    /** Adds time to a day. A day that is not in the period is ignored. */
    void add(LocalDate day, IsoDuration time, boolean isBillable) {
        long at = day.toEpochDay() - period.first().toEpochDay();
        if (at < 0 || at >= total.length) {
            return;
        }
        total[(int) at] = Math.addExact(total[(int) at], time.seconds());
        if (isBillable) {
            billable[(int) at] = Math.addExact(billable[(int) at], time.seconds());
        }
    }

    /** The totals of all days of the period, first to last. */
    List<DayTotal> totals() {
        return IntStream.range(0, total.length)
                .mapToObj(at -> new DayTotal(
                        period.first().plusDays(at),
                        IsoDuration.ofSeconds(total[at]),
                        IsoDuration.ofSeconds(billable[at])))
                .toList();
    }
}
