/** The table of the results. */
@NullMarked
package io.github.stint.benchmarks.table;

import org.jspecify.annotations.NullMarked;
