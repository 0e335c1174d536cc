/** The routes of the Clockify API: what each method and path does with the ports. */
@NullMarked
package io.github.stint.adapter.simulator.internal.clockify.route;

import org.jspecify.annotations.NullMarked;
