/** The parts that a project is cut into. */
@NullMarked
package io.github.stint.core.task;

import org.jspecify.annotations.NullMarked;
