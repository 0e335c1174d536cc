/** The Model Context Protocol over two streams: messages, both kinds of sessions, and the interfaces of what is served. */
@NullMarked
package io.github.stint.mcp.protocol;

import org.jspecify.annotations.NullMarked;
