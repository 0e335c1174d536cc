/** Tasks that a user selects in a host, written out for the model. */
@NullMarked
package io.github.stint.mcp.prompt;

import org.jspecify.annotations.NullMarked;
