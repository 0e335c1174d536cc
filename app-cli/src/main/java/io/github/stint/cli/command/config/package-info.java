/** The commands for saved settings. */
@NullMarked
package io.github.stint.cli.command.config;

import org.jspecify.annotations.NullMarked;
