/** The tasks of projects. */
@NullMarked
package io.github.stint.core.task;

import org.jspecify.annotations.NullMarked;
