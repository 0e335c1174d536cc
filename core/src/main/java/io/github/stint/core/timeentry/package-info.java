/** The time that was worked, and the timer that runs. */
@NullMarked
package io.github.stint.core.timeentry;

import org.jspecify.annotations.NullMarked;
