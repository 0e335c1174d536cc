/** The program that serves agents over the Model Context Protocol. */
@NullMarked
package io.github.stint.mcp;

import org.jspecify.annotations.NullMarked;
