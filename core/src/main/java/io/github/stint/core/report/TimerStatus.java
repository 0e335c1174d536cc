package io.github.stint.core.report;

import io.github.stint.core.timeentry.TimeEntry;
import java.util.Optional;

/**
 * What a user is doing now, and what they did in a period.
 *
 * @param running the running timer; empty if none is running
 * @param report the report on the period
 */
public record TimerStatus(Optional<TimeEntry> running, TimeReport report) {}
