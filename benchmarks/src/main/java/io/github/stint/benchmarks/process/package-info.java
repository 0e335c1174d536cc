/** Benchmarks of whole processes. */
@NullMarked
package io.github.stint.benchmarks.process;

import org.jspecify.annotations.NullMarked;
