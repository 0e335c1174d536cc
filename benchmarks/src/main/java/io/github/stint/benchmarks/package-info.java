/** The comparison of Stint with what is possible, as a table. */
@NullMarked
package io.github.stint.benchmarks;

import org.jspecify.annotations.NullMarked;
