/** The commands for time entries. */
@NullMarked
package io.github.stint.cli.command.entry;

import org.jspecify.annotations.NullMarked;
