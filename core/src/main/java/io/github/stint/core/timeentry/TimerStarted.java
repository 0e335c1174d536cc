package io.github.stint.core.timeentry;

import java.util.Optional;

/**
 * A timer that was started.
 *
 * @param started the new timer
 * @param stopped the timer that ran before, which now ends where the new one starts; empty if none ran
 */
public record TimerStarted(TimeEntry started, Optional<TimeEntry> stopped) {}
