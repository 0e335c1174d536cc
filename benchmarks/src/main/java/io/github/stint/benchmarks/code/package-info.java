/** Benchmarks within a JVM, which JMH runs. */
@NullMarked
package io.github.stint.benchmarks.code;

import org.jspecify.annotations.NullMarked;
