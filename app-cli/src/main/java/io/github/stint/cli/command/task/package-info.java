/** The commands for tasks. */
@NullMarked
package io.github.stint.cli.command.task;

import org.jspecify.annotations.NullMarked;
