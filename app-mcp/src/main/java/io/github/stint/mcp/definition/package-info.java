/** What tools promise: their arguments, results and effects. The build writes the definitions from it and from the help of the terminal. */
@NullMarked
package io.github.stint.mcp.definition;

import org.jspecify.annotations.NullMarked;
