/** The reports of Clockify: what their requests ask for, and the sums over the time entries of a workspace. */
@NullMarked
package io.github.stint.adapter.simulator.internal.clockify.report;

import org.jspecify.annotations.NullMarked;
