/** The commands that sum up time: today and week. */
@NullMarked
package io.github.stint.cli.command.report;

import org.jspecify.annotations.NullMarked;
