/** API keys and rate limits. */
@NullMarked
package io.github.stint.adapter.simulator.internal.access;

import org.jspecify.annotations.NullMarked;
