/** The errors of Clockify, and how errors of the domain become errors of Clockify. */
@NullMarked
package io.github.stint.adapter.simulator.internal.error;

import org.jspecify.annotations.NullMarked;
