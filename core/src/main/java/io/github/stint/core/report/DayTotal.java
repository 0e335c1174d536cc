package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import java.time.LocalDate;

/**
 * The time of one day; an entry over midnight counts on each day with its part.
 *
 * @param total all of it
 * @param billable the billable part of it
 */
public record DayTotal(LocalDate date, IsoDuration total, IsoDuration billable) {}
