/** Runs the commands of the terminal for tools, and reads what they print. */
@NullMarked
package io.github.stint.mcp.command;

import org.jspecify.annotations.NullMarked;
