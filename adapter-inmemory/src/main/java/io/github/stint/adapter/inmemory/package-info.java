/** An adapter with the same ports and rules, but without a network: for tests and offline use. */
@NullMarked
package io.github.stint.adapter.inmemory;

import org.jspecify.annotations.NullMarked;
