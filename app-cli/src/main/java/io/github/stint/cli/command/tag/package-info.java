/** The commands for tags. */
@NullMarked
package io.github.stint.cli.command.tag;

import org.jspecify.annotations.NullMarked;
