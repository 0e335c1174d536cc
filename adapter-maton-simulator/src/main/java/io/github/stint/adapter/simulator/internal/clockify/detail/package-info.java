/** What the ports do not have of projects, tasks, members and workspaces, such as rates and estimates, in memory. */
@NullMarked
package io.github.stint.adapter.simulator.internal.clockify.detail;

import org.jspecify.annotations.NullMarked;
