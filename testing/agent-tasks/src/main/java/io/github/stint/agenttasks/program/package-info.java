/** Runs command lines of the program. */
@NullMarked
package io.github.stint.agenttasks.program;

import org.jspecify.annotations.NullMarked;
