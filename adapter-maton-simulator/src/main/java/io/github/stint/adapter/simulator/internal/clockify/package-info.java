/** The Clockify API, with its own keys and behind the gateway. */
@NullMarked
package io.github.stint.adapter.simulator.internal.clockify;

import org.jspecify.annotations.NullMarked;
