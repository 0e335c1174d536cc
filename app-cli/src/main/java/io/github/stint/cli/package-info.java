/** The program itself: the only place that knows adapters, the environment, the clock and chance. */
@NullMarked
package io.github.stint.cli;

import org.jspecify.annotations.NullMarked;
