/** The commands for workspaces and the user. */
@NullMarked
package io.github.stint.cli.command.workspace;

import org.jspecify.annotations.NullMarked;
