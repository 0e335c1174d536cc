/** The time of one user in one workspace, for programs that embed Stint. */
@NullMarked
package io.github.stint.core.timesheet;

import org.jspecify.annotations.NullMarked;
