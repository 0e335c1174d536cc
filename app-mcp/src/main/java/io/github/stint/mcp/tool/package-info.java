/** The tools that an agent calls. */
@NullMarked
package io.github.stint.mcp.tool;

import org.jspecify.annotations.NullMarked;
