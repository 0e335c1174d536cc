/** The gateway and its API for connections. */
@NullMarked
package io.github.stint.adapter.simulator.internal.maton;

import org.jspecify.annotations.NullMarked;
