/** Sums of time over days, in the zone of whoever reads them. */
@NullMarked
package io.github.stint.core.report;

import org.jspecify.annotations.NullMarked;
