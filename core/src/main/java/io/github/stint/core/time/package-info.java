/** Moments, lengths and clock times. An {@code Instant} is a moment; every length is an {@code IsoDuration}. */
@NullMarked
package io.github.stint.core.time;

import org.jspecify.annotations.NullMarked;
