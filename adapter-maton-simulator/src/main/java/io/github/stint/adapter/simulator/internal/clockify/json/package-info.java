/** The JSON objects in responses of Clockify. */
@NullMarked
package io.github.stint.adapter.simulator.internal.clockify.json;

import org.jspecify.annotations.NullMarked;
