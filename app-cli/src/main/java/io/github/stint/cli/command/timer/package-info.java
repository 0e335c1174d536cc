/** The commands for the timer: start, stop, status, switch, continue, cancel and log. */
@NullMarked
package io.github.stint.cli.command.timer;

import org.jspecify.annotations.NullMarked;
