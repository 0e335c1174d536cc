/** The simulated workspace of a task, and its state as lines of text. */
@NullMarked
package io.github.stint.agenttasks.workspace;

import org.jspecify.annotations.NullMarked;
