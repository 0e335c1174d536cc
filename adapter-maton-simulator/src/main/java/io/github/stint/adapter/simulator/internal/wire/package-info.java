/** HTTP messages, and how their paths, queries, bodies and headers are read and written. */
@NullMarked
package io.github.stint.adapter.simulator.internal.wire;

import org.jspecify.annotations.NullMarked;
