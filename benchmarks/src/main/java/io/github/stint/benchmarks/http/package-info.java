/** A server and the least that a client has to do. */
@NullMarked
package io.github.stint.benchmarks.http;

import org.jspecify.annotations.NullMarked;
