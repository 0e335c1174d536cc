/** The custom fields of workspaces, which ports do not have. They last as long as the simulator runs. */
@NullMarked
package io.github.stint.adapter.simulator.internal.clockify.field;

import org.jspecify.annotations.NullMarked;
