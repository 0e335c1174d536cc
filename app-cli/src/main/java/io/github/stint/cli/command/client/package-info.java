/** The commands for clients. */
@NullMarked
package io.github.stint.cli.command.client;

import org.jspecify.annotations.NullMarked;
