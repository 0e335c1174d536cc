/** Sockets and bytes: accepts connections, parses requests and sends responses, with HttpCore. */
@NullMarked
package io.github.stint.adapter.simulator.internal.server;

import org.jspecify.annotations.NullMarked;
