/** The command {@code undo}. */
@NullMarked
package io.github.stint.cli.command.history;

import org.jspecify.annotations.NullMarked;
