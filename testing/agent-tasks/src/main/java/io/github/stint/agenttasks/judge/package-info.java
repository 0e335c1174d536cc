/** Compares the result of a task with what is expected. */
@NullMarked
package io.github.stint.agenttasks.judge;

import org.jspecify.annotations.NullMarked;
