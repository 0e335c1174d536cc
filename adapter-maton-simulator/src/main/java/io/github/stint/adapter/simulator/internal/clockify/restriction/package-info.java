/** The settings of a workspace that restrict what its members may write. */
@NullMarked
package io.github.stint.adapter.simulator.internal.clockify.restriction;

import org.jspecify.annotations.NullMarked;
