/**
 * Simulates the Maton gateway, its API for connections and Clockify itself over HTTP, in front of any {@code Stint}.
 *
 * <p>Start with {@link io.github.stint.adapter.simulator.MatonSimulator}. The packages below are not for users.
 */
@NullMarked
package io.github.stint.adapter.simulator;

import org.jspecify.annotations.NullMarked;
