/** The commands for projects. */
@NullMarked
package io.github.stint.cli.command.project;

import org.jspecify.annotations.NullMarked;
