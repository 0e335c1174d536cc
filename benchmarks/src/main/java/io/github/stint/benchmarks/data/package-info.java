/** The data that benchmarks use. */
@NullMarked
package io.github.stint.benchmarks.data;

import org.jspecify.annotations.NullMarked;
