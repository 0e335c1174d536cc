/** Gives the tasks to any agent, and judges what it did. */
@NullMarked
package io.github.stint.agenttasks.runner;

import org.jspecify.annotations.NullMarked;
