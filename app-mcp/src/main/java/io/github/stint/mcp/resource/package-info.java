/** What a host can show to a model without a call of a tool: the timer, today and this week. */
@NullMarked
package io.github.stint.mcp.resource;

import org.jspecify.annotations.NullMarked;
