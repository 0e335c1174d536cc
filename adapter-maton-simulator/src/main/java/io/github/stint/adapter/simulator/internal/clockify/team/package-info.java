/** What a team has beyond the ports, in memory: groups of users. */
@NullMarked
package io.github.stint.adapter.simulator.internal.clockify.team;

import org.jspecify.annotations.NullMarked;
