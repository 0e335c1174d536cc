/** Totals of time per day, in the time zone of the user. */
@NullMarked
package io.github.stint.core.report;

import org.jspecify.annotations.NullMarked;
