package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import java.time.LocalDate;

/**
 * The total time of one day. An entry that spans midnight counts on each day with its part.
 *
 * @param total the time of all entries
 * @param billable the time of billable entries
 */
public record DayTotal(LocalDate date, IsoDuration total, IsoDuration billable) {}
