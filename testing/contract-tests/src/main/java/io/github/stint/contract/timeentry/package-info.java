/** The contract of the port {@link io.github.stint.core.timeentry.TimeEntries}. */
@NullMarked
package io.github.stint.contract.timeentry;

import org.jspecify.annotations.NullMarked;
