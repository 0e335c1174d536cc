/** Ports in memory for the tests of the use cases: what they store, what is requested, and requests that fail. */
@NullMarked
package io.github.stint.core.fake;

import org.jspecify.annotations.NullMarked;
