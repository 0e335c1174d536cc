/** The commands for Maton's connections. */
@NullMarked
package io.github.stint.cli.command.connection;

import org.jspecify.annotations.NullMarked;
