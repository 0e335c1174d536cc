/** The layout of tables: widths, alignment and colours. */
@NullMarked
package io.github.stint.cli.output.table;

import org.jspecify.annotations.NullMarked;
