/** The contract of the timesheet. */
@NullMarked
package io.github.stint.contract.timesheet;

import org.jspecify.annotations.NullMarked;
