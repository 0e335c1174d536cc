/**
 * The Maton gateway, its control side and Clockify itself, played over HTTP in front of any {@code Stint}.
 *
 * <p>Begin with {@link io.github.stint.adapter.simulator.MatonSimulator}.
 */
@NullMarked
package io.github.stint.adapter.simulator;

import org.jspecify.annotations.NullMarked;
