/** The tasks for agents, and how their files are read. */
@NullMarked
package io.github.stint.agenttasks.task;

import org.jspecify.annotations.NullMarked;
