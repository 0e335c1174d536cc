/** Intervals, durations and local times. Every duration is an {@code IsoDuration}, every point in time an {@code Instant}. */
@NullMarked
package io.github.stint.core.time;

import org.jspecify.annotations.NullMarked;
