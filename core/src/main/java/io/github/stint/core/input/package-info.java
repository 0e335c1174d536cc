/** The input language: parses what users type for instants, intervals and durations. */
@NullMarked
package io.github.stint.core.input;

import org.jspecify.annotations.NullMarked;
