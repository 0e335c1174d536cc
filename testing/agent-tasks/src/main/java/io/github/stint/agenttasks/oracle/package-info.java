/** Solves the tasks with what their files contain. */
@NullMarked
package io.github.stint.agenttasks.oracle;

import org.jspecify.annotations.NullMarked;
