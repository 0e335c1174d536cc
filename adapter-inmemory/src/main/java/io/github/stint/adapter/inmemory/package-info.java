/** The same ports and the same rules without a network: for tests, and for work offline. */
@NullMarked
package io.github.stint.adapter.inmemory;

import org.jspecify.annotations.NullMarked;
